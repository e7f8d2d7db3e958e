/**
 * Who acts: persons, their accounts and postings (person x role x division x office x period), the sign-in and its log, the first-run
 * set-up.
 *
 * <p>Owns the schema {@code people}; publishes {@code people.v_names} to join. Refuses weak passwords, postings that do not fit their
 * level, and to leave a city without an administrator.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "organizations"})
@NullMarked
package gezhi.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
