package gezhi.deadlines;

/**
 * How much time a matter may take: a whole number above zero of one unit.
 *
 * @param amount 1 to 1,000,000
 */
public record Allowance(int amount, Unit unit) {

    /** In what time is measured; limits of urban management carry their unit (GB/T 30428.8: urgent hours, working hours, working days). */
    public enum Unit {
        /** Minutes by the clock, day and night. */
        CALENDAR_MINUTES,
        /** Hours within the working hours of working days. */
        WORKING_HOURS,
        /** Working days after the day of the start, to the close of the last one (Civil Code, articles 201 and 203). */
        WORKING_DAYS
    }

    public Allowance {
        if (amount < 1 || amount > 1_000_000) {
            throw new IllegalArgumentException("An allowance is 1 to 1,000,000 units, not " + amount);
        }
    }

    public static Allowance minutes(int amount) {
        return new Allowance(amount, Unit.CALENDAR_MINUTES);
    }

    public static Allowance workingHours(int amount) {
        return new Allowance(amount, Unit.WORKING_HOURS);
    }

    public static Allowance workingDays(int amount) {
        return new Allowance(amount, Unit.WORKING_DAYS);
    }

    /** As {@link #parse} reads it. */
    public String written() {
        return amount
                + switch (unit) {
                    case CALENDAR_MINUTES -> "m";
                    case WORKING_HOURS -> "h";
                    case WORKING_DAYS -> "d";
                };
    }

    /** As profiles write it: 30m, 4h, 5d are minutes by the clock, working hours, working days. */
    public static Allowance parse(String text) {
        int amount = Integer.parseInt(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'm' -> minutes(amount);
            case 'h' -> workingHours(amount);
            case 'd' -> workingDays(amount);
            default -> throw new IllegalArgumentException("An allowance is written 30m, 4h or 5d, not " + text);
        };
    }
}
