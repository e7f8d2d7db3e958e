/**
 * What every module stands on: scope and row security, the database, ids, paging, profiles, page frame. It has no business word but
 * {@link gezhi.platform.Role}, the vocabulary of the doors.
 *
 * <p>Owns the schema {@code platform}: the functions that read the scope, and {@code rule_change}, in which it is put down who changed which rule
 * sheet. Publishes and refuses nothing of its own.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package gezhi.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
