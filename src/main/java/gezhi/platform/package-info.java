/**
 * What every module stands on: scope and row security, the database, ids, paging, profiles, page frame. It has no business word but
 * {@link gezhi.platform.Role}, the vocabulary of the doors.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package gezhi.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
