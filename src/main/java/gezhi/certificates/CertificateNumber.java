package gezhi.certificates;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number on a certificate: city, year, serial number of the year, and a check digit (ISO 7064, MOD 11,10) that finds every single wrong digit.
 *
 * @param city 4 or 6 digits
 * @param year of issue, 4 digits
 * @param serial 1 to 999,999
 */
record CertificateNumber(String city, int year, int serial) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}|\\d{6})-(\\d{4})-(\\d{6})-(\\d)");

    /** As it is printed: {@code 3503-2026-000001-6}. */
    String text() {
        return String.format(Locale.ROOT, "%s-%04d-%06d-%d", city, year, serial, check());
    }

    /** What somebody typed; empty for what is no number of ours, or mistyped. */
    static Optional<CertificateNumber> of(String typed) {
        Matcher parts = WRITTEN.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        CertificateNumber number = new CertificateNumber(
                parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return Optional.of(number).filter(each -> each.check() == Integer.parseInt(parts.group(4)));
    }

    private int check() {
        int rest = 10;
        for (char digit :
                String.format(Locale.ROOT, "%s%04d%06d", city, year, serial).toCharArray()) {
            int sum = (rest + Character.digit(digit, 10)) % 10;
            rest = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - rest) % 10;
    }
}
