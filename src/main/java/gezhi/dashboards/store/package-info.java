@NullMarked
package gezhi.dashboards.store;

import org.jspecify.annotations.NullMarked;
