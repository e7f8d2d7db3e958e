package gezhi.orders;

import java.time.LocalDate;

/**
 * A kind of service that can be ordered.
 *
 * @param skill that it usually takes, a code of the city's list; empty for none
 */
public record OrderKind(String code, String zh, String en, String skill, int ordinal, LocalDate validFrom) {
    public String name(boolean english) {
        return english ? en : zh;
    }
}
