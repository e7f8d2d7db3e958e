package gezhi.cases.alike;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two written addresses may be one place; people write them with and without blanks, numbers and the names above them. */
public final class Addresses {
    /** Half of the pairs of letters in common. */
    private static final double ALIKE = 0.5;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile("\\d+|[一二三四五六七八九十]+(?=[号栋幢楼单室座弄])");

    private Addresses() {}

    /**
     * Neither may be empty.
     *
     * @param toTheDoor numbers of houses and doors are the same where both give them; otherwise they are not even looked at, so that who asks
     *     street by street learns the street and not the door
     */
    public static boolean alike(String one, String other, boolean toTheDoor) {
        List<String> here = numbers(one);
        List<String> there = numbers(other);
        boolean sameNumbers = here.isEmpty() || there.isEmpty() || here.equals(there);
        if (toTheDoor && !sameNumbers) {
            return false;
        }
        String street = NUMBER.matcher(one).replaceAll("");
        String otherStreet = NUMBER.matcher(other).replaceAll("");
        return toTheDoor && one.equals(other) || Bigrams.likeness(street, otherStreet) >= ALIKE;
    }

    /** A door as it is compared: its numbers, 3号楼2单元501 as 3-2-501; without numbers its letters. Empty for nothing. */
    public static String door(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        List<String> numbers = numbers(plain);
        return numbers.isEmpty()
                ? plain.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT)
                : String.join("-", numbers);
    }

    private static List<String> numbers(String address) {
        return NUMBER.matcher(address)
                .results()
                .map(found -> written(found.group()))
                .toList();
    }

    /** 十二 as 12; what is written in digits already as it is. */
    private static String written(String number) {
        int ten = number.indexOf('十');
        if (ten < 0) {
            return number.chars()
                    .mapToObj(letter -> DIGITS.indexOf(letter) < 0
                            ? Character.toString(letter)
                            : String.valueOf(DIGITS.indexOf(letter)))
                    .collect(Collectors.joining());
        }
        String tens = ten == 0 ? "1" : String.valueOf(DIGITS.indexOf(number.charAt(ten - 1)));
        String ones = ten + 1 == number.length() ? "0" : String.valueOf(DIGITS.indexOf(number.charAt(ten + 1)));
        return tens + ones;
    }
}
