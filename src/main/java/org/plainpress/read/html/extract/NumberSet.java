package org.plainpress.read.html.extract;

/**
 * A set of numbers, each of which stands for some words in a row. A page has thousands, and is
 * asked for thousands, which boxed ones made slow.
 */
final class NumberSet {

  /** Spreads numbers that lie close together over the whole table (Knuth's golden ratio). */
  private static final int SPREAD = 0x9E3779B9;

  private int[] table = new int[64];
  private int size;

  /** Whether 0 is in the set, which stands for an empty place in the table. */
  private boolean hasZero;

  void add(int number) {
    if (number == 0) {
      hasZero = true;
      return;
    }
    int at = place(number);
    if (table[at] == number) {
      return;
    }
    table[at] = number;
    size++;
    if (2 * size > table.length) {
      grow();
    }
  }

  private void grow() {
    int[] before = table;
    table = new int[2 * before.length];
    for (int number : before) {
      if (number != 0) {
        table[place(number)] = number;
      }
    }
  }

  boolean contains(int number) {
    return number == 0 ? hasZero : table[place(number)] == number;
  }

  /** Returns where a number is, or the empty place where it would be. */
  private int place(int number) {
    int mask = table.length - 1;
    int at = (number * SPREAD >>> 8) & mask;
    while (table[at] != 0 && table[at] != number) {
      at = at + 1 & mask;
    }
    return at;
  }

  int size() {
    return size + (hasZero ? 1 : 0);
  }

  boolean isEmpty() {
    return size() == 0;
  }
}
