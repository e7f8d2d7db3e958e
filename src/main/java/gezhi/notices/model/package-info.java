/** What a notice is, without Spring or SQL: audiences, channels, routes, words with placeholders, hours of quiet. */
@NullMarked
package gezhi.notices.model;

import org.jspecify.annotations.NullMarked;
