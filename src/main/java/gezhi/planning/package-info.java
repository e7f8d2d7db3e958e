/**
 * 网格划分: how an area's units could be cut into grids, drawn by the program and weighed by people.
 *
 * <p>Owns the schema {@code planning}: who may draw plans, as dated data; the plans with what was wished, their grids and what can be said of them; barriers and figures of units;
 * the steps made in copies of them by hand, and what people say of them. Publishes nothing and changes nothing in the territory. The drawing itself is
 * in {@code draw}, what lies beside what in {@code near}, what a hand may do in {@code edit}; none of them knows Spring or the database. Refuses, as
 * values, people and areas that the rule does not name, and assignments and changes by which a grid is not in one piece or not in one community; and
 * any change to a plan that somebody answers for ({@link GridPlans#hold}).
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "people", "cases", "bodies"})
@NullMarked
package gezhi.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
