package gezhi.people.setup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the address of the set-up and its code on the console, as long as there is no administrator. */
@Component
@Profile("!demo")
class TellingTheCode {
    private static final Logger LOG = LoggerFactory.getLogger(TellingTheCode.class);

    private final Founding founding;
    private final SetUpCode code;

    TellingTheCode(Founding founding, SetUpCode code) {
        this.founding = founding;
        this.code = code;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        if (founding.isOpen()) {
            int port = started.getWebServer().getPort();
            LOG.info("""


                    There is no administrator yet. Open  http://localhost:{}/set-up
                    and give this one-time code:   {}
                    """, port, code.shown());
        }
    }
}
