package gezhi;

import gezhi.exchange.command.Commands;
import gezhi.platform.web.FreePort;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform: the web application, or one of its commands when arguments name one. */
@SpringBootApplication
public class Gezhi {

    public static void main(String[] args) {
        if (Commands.areIn(args)) {
            System.exit(Commands.run(Gezhi.class, args));
        }
        SpringApplication platform = new SpringApplication(Gezhi.class);
        platform.addListeners(new FreePort());
        platform.run(args);
    }
}
