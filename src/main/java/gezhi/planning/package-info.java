/**
 * 网格划分: how an area's units could be cut into grids, drawn by the program and weighed by people.
 *
 * <p>Owns the schema {@code planning}: who may draw plans, as dated data; the plans with what was wished, their grids and what can be said of them.
 * Publishes nothing and changes nothing in the territory. The drawing itself is in {@code draw}, what lies beside what in {@code near}; neither knows
 * Spring or the database. Refuses, as values, people and areas that the rule does not name, and assignments in which a grid is not in one piece
 * or not in one community.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "cases"})
@NullMarked
package gezhi.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
