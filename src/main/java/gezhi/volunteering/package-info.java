/**
 * Volunteers (志愿者): who has signed up, what they can do, what they gave, and the time bank their hours are kept in.
 *
 * <p>Owns the schema {@code volunteering}: volunteers with their consent and skills, records of service, the rules and the list of skills as dated data,
 * the journal. A record is confirmed by the one served or the desk of the community, never by who gave or noted it; then its minutes are booked in the ledger,
 * once, and a correction reverses them. Those who agreed are called out with everybody posted ({@link gezhi.callouts.Reserves}). Publishes nothing.
 * Refuses, as values, the too young, days with too many minutes, gifts beyond the rules; there is no way to cash.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "ledger", "callouts"})
@NullMarked
package gezhi.volunteering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
