package gezhi.cases;

import java.util.regex.Pattern;

/** Words of a report as everybody may read them: without what looks like a telephone, a card's number or an address for mail. */
public final class PublicWords {
    /** Seven digits or more, as in telephones, bank and identity cards, blanks and hyphens between them. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ -]?\\d){5,}[ -]?[\\dXx]");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private PublicWords() {}

    public static String of(String words) {
        return NUMBER.matcher(MAIL.matcher(words).replaceAll("***")).replaceAll("***");
    }
}
