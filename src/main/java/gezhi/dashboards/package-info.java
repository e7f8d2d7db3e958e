/**
 * How well: figures by division, category, office and month, and the pages that show them.
 *
 * <p>Owns the schema {@code dashboards}. Publishes nothing. Refuses nothing; it only counts.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "cases", "cases :: loop", "organizations"})
@NullMarked
package gezhi.dashboards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
