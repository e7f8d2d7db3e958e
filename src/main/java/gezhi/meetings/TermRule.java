package gezhi.meetings;

import gezhi.bodies.BodyKind;
import gezhi.territory.Level;
import java.time.LocalDate;

/**
 * For how long a kind of organization is elected.
 *
 * @param localYears of an organization of a village or community, 1 to 10
 * @param years of any other, 1 to 10
 * @param delayMonths how much all delays of a term may be together, 0 to 60
 * @param days so many before the end the organization and the one above it are reminded, 1 to 400
 * @param source what says so
 * @param from the first day on which it holds; terms that were entered before stay as they are
 */
public record TermRule(
        BodyKind kind, int localYears, int years, int delayMonths, int days, String source, LocalDate from) {

    /** The day on which a term ends that began with an election on {@code elected}. */
    public LocalDate end(LocalDate elected, boolean local) {
        return elected.plusYears(local ? localYears : years);
    }

    /** The last day to which a term may be put off whose regular end is {@code endsOn}. */
    public LocalDate latest(LocalDate endsOn) {
        return endsOn.plusMonths(delayMonths);
    }

    /** Whether an organization that sits there is taken for one of a village or community until somebody says otherwise. */
    public static boolean isLocal(String city, String seat) {
        return Level.of(city, seat)
                .filter(level -> level.isAtOrBelow(Level.COMMUNITY))
                .isPresent();
    }
}
