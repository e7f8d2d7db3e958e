/**
 * What a city's report publishes about its organizations and members, beside what the program counts itself.
 *
 * <p>Owns no table: the published figures are data of the city's profile (section {@code published}) with their source, the counted ones are read
 * from the registers each time the page is opened and kept nowhere. Numbers of the whole city without any name; what a report says of several
 * cities is counted in each as everybody may count there. Publishes nothing. A figure that nothing here can count has no line.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "bodies", "membership"})
@NullMarked
package gezhi.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
