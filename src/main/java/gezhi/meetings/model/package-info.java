/** How often, since when, and who was long not there: without Spring and SQL. */
@NullMarked
package gezhi.meetings.model;

import org.jspecify.annotations.NullMarked;
