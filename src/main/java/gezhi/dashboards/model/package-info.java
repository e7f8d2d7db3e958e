@NullMarked
package gezhi.dashboards.model;

import org.jspecify.annotations.NullMarked;
