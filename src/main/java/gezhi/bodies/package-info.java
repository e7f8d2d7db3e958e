/**
 * Who stands where: one register of bodies (Party organizations, joint bodies, resident units, property firms, owners' committees, social
 * organizations, firms, teams), the chain of Party organizations, and which of them stands for which division.
 *
 * <p>Owns the schema {@code bodies}; publishes {@code bodies.v_bodies} and {@code bodies.v_standings} to join. Which kind may stand under
 * which, and for what level, is the one table {@code bodies.model.KindTable}. Refuses, as values, a superior of the wrong kind, closed,
 * or below itself, a seat outside the superior's, a second body for one division at a time. Thresholds advise; nothing converts by itself.
 * A body is closed, never deleted, and not while members belong to it, of which another module tells ({@code ClosingGuard}); every
 * change is in the journal, and published within the transaction ({@code BodyChanged}). No person is named here; who heads a body is
 * {@code heads}.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory"})
@NullMarked
package gezhi.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
