package org.plainpress.read.library;

/** What an export may say of a document beside its text. */
enum Fact {
  TITLE,
  AUTHOR,
  PUBLISHER,
  PUBLISHED,
  SECTION,
  RIGHTS,
  LANGUAGE,
  SUBJECT,
  SUMMARY,
  SOURCE
}
