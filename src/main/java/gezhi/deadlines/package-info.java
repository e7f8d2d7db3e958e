/**
 * When is something due? Working calendars with holidays and make-up workdays, allowances in three units, deadlines with
 * their early warning. Owns no table: the calendar is data in {@code calendars/} and what a city has entered, the hours are dated data of the city, at first from its profile.
 * Pure arithmetic, no clock of its own. Refuses to guess: a year without published holidays gives {@link NoCalendarYear}.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package gezhi.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
