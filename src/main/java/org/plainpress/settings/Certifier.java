package org.plainpress.settings;

import java.util.Optional;

/**
 * Who vouches that books conform to EPUB Accessibility 1.1 and WCAG 2.2 (EPUB Accessibility 1.1,
 * evaluator name). Without one, books make no such claim.
 *
 * @param name the person or organization
 * @param credential what entitles them to it, in words or as an address
 * @param report the address of their report
 */
public record Certifier(String name, Optional<String> credential, Optional<String> report) {

  /**
   * Checks that the certifier has a name, and that the report has an address of the web.
   *
   * @param name see the record
   * @param credential see the record
   * @param report see the record
   */
  public Certifier {
    Checks.words("name", name);
    credential.ifPresent(words -> Checks.words("credential", words));
    report.ifPresent(address -> Checks.address("report", address));
  }
}
