/**
 * The demonstration city: Putian's real names of divisions, made-up grids, units, people and cases. Owns no tables; it
 * fills the others' through their faces, step by step, when the profile {@code demo} is on and there is no city. By choice it makes instead the cities of
 * another report, so that the registers yield what that report publishes ({@code gezhi.demo.report}). Refuses
 * to start where a real city lives. Nobody may depend on it.
 */
@ApplicationModule(displayName = "Demonstration city")
@NullMarked
package gezhi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
