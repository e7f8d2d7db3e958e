/**
 * 应急召集: a call to everybody posted in a division and to its volunteers, answered with one tap, counted while it runs.
 *
 * <p>Owns the schema {@code callouts}: who may call out at which level and how long names stay, as dated data; the calls, who was called and what
 * they answered, the numbers that stay, the journal. Publishes the views {@code v_called} and {@code v_running} to join, and {@link gezhi.callouts.CalledOut} within the transaction that wrote it. Knows of nobody more than the one answer; only who called sees who
 * answered, and the names vanish some days after the end. Refuses, as values, callers whom the rule does not name.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "people"})
@NullMarked
package gezhi.callouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
