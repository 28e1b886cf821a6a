package org.plainpress.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.plainpress.export.Order;
import org.plainpress.settings.PageSize;
import org.plainpress.settings.PdfProfile;
import org.plainpress.settings.Typeface;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few values by the name that the help gives it. */
abstract class Choice<T> implements ITypeConverter<T> {

  private final T[] values;

  private Choice(T[] values) {
    this.values = values;
  }

  @Override
  public T convert(String name) {
    return Arrays.stream(values)
        .filter(value -> value.toString().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of " + names()));
  }

  private String names() {
    return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "));
  }

  static final class Page extends Choice<PageSize> {
    Page() {
      super(PageSize.values());
    }
  }

  static final class Font extends Choice<Typeface> {
    Font() {
      super(Typeface.values());
    }
  }

  static final class BundleOrder extends Choice<Order> {
    BundleOrder() {
      super(Order.values());
    }
  }

  static final class Profile extends Choice<PdfProfile> {
    Profile() {
      super(PdfProfile.values());
    }
  }
}
