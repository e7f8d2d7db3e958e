package gezhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Which city a visitor who has not signed in looks at; empty while no city has been set up. */
public interface CityOfRequest {
    /** Attribute of a request whose address names its city otherwise than by a code; who knows puts the code here before the page is made. */
    String NAMED = "gezhi.city";

    Optional<CurrentCity> find(HttpServletRequest request);

    /** True when there is more than one city to choose from. */
    boolean several();

    /** The city by its code, for those who have signed in. */
    Optional<CurrentCity> find(String code);
}
