/**
 * What is booked (时间银行, 积分, later 经费): one double-entry ledger with a book of minutes, one of points and one of money.
 *
 * <p>Owns the schema {@code ledger}: accounts, transfers with their legs, balances, holds, closings with their signed reports. Only functions of the
 * database write there, but for closings and their reports, which the program adds in the role SYSTEM; triggers see to it that the legs of a transfer sum to nothing, that balances are what the legs come to, that no account
 * falls below its floor and that nothing booked is ever changed. Publishes nothing; {@code v_hours} and {@code v_points} to join. Refuses, as values,
 * what is not covered, not yours, closed, or booked from the same source before as something else. Who may give and take points is its own rule (ADR 0078),
 * and who sets them aside and takes that (ADR 0090).
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "people"})
@NullMarked
package gezhi.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
