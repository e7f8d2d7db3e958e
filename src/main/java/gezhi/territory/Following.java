package gezhi.territory;

/**
 * What goes along from a closed division to the one that follows it there.
 *
 * @param key what it is, in the words of whoever keeps it: an id, or the number of a case
 * @param from code of the division on which it hangs
 * @param to code of the standing division on which it is to hang; empty for what ends there, where whoever keeps it knows such an end
 */
public record Following(String key, String from, String to) {}
