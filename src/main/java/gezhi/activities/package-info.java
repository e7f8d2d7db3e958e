/**
 * Activities (志愿活动): a desk of a community or street announces what, when, where and for how many; volunteers sign up, wait in a line that moves
 * up, withdraw; at the place they check in by a code or are ticked off; afterwards the organizer confirms who was there, never oneself.
 *
 * <p>Owns the schema {@code activities}: activities (they name nobody, and everybody reads them), how the organizer is reached, codes, sign-ups, the
 * journal, secret addresses of calendars. Publishes {@code v_activities} and {@code v_sign_ups} to join, and
 * {@link gezhi.activities.ActivityMoved} within the transaction that wrote the entry. Minutes are booked by {@code gezhi.volunteering.ServiceRecords}
 * and by nobody else. Refuses whatever the one table of {@code activities.loop} does not allow, as values; never overbooks.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "people", "volunteering"})
@NullMarked
package gezhi.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
