"""Reads feeds as feedparser does, which most feed readers written in Python are built on.

Usage: python3 subscribe.py FEED...   Prints a line of JSON for each entry: {"feed", "id", "title", "link", "summary",
"published", "updated", "enclosures", "content"}; "link" and "published" are empty where there is none.
"""
import json
import sys

import feedparser

for name in sys.argv[1:]:
    feed = feedparser.parse(name)
    if feed.bozo:
        sys.exit(f"{name}: {feed.bozo_exception}")
    for entry in feed.entries:
        print(
            json.dumps(
                {
                    "feed": name,
                    "id": entry.id,
                    "title": entry.title,
                    "link": entry.get("link", ""),
                    "summary": entry.get("summary", ""),
                    "published": entry.get("published", ""),
                    "updated": entry.get("updated", ""),
                    "enclosures": [enclosure.href for enclosure in entry.get("enclosures", [])],
                    "content": [content.value for content in entry.get("content", [])],
                }
            )
        )
