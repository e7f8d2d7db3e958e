package gezhi.people.setup;

import gezhi.territory.Cities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the address of the set-up and its code on the console, as long as there is no city. */
@Component
@Profile("!demo")
class TellingTheCode {
    private static final Logger LOG = LoggerFactory.getLogger(TellingTheCode.class);

    private final Cities cities;
    private final SetUpCode code;

    TellingTheCode(Cities cities, SetUpCode code) {
        this.cities = cities;
        this.code = code;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        if (cities.list().isEmpty()) {
            int port = started.getWebServer().getPort();
            LOG.info("""


                    No city has been set up. Open  http://localhost:{}/set-up
                    and give this one-time code:   {}
                    """, port, code.shown());
        }
    }
}
