/** Open311 GeoReport v2: services, requests and their updates in XML and JSON, for any app that speaks it. */
@NullMarked
package gezhi.exchange.open311;

import org.jspecify.annotations.NullMarked;
