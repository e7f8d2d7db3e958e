package gezhi.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Codes of divisions nest by prefix, so a code is the path from the city down and a subtree is a range of codes.
 * Lengths: city 4 or 6, county 6, township 9, community 12, grid 15, unit 18 digits (GB/T 2260, GB/T 10114, statistics
 * bureau's 12 digits, then three digits each for grid and unit). A code is never used again.
 */
public final class DivisionCode {
    /** Sorts after every digit in collation "C", so {@code [code, code + END)} is the whole subtree. */
    public static final String END = ":";

    private static final Pattern DIGITS = Pattern.compile("\\d{4}|\\d{6}|\\d{9}|\\d{12}|\\d{15}|\\d{18}");

    private DivisionCode() {}

    /** True for 4, 6, 9, 12, 15 or 18 digits. */
    public static boolean isWellFormed(String code) {
        return DIGITS.matcher(code).matches();
    }

    /** True when {@code code} is {@code ancestor} or lies under it. */
    public static boolean isWithin(String code, String ancestor) {
        return code.startsWith(ancestor);
    }

    /** The codes from the city down to {@code code}, both included. */
    public static List<String> path(String city, String code) {
        List<String> path = new ArrayList<>();
        for (Level level : Level.values()) {
            int length = level.codeLength(city);
            if (length <= code.length() && (level == Level.CITY || length > city.length())) {
                path.add(code.substring(0, length));
            }
        }
        return path;
    }

    /** The code one level up; the city's own code is its own parent. */
    public static String parent(String city, String code) {
        List<String> path = path(city, code);
        return path.size() < 2 ? city : path.get(path.size() - 2);
    }
}
