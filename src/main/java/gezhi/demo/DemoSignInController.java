package gezhi.demo;

import gezhi.people.Entrance;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lets in those of {@link DemoRoles} by one click, and nobody else. Not there unless the profile {@code demo} is on. */
@Controller
@Profile("demo")
class DemoSignInController {
    private final Entrance entrance;
    private final DemoSettings settings;

    DemoSignInController(Entrance entrance, DemoSettings settings) {
        this.entrance = entrance;
        this.settings = settings;
    }

    @PostMapping("/demo/sign-in")
    void signIn(@RequestParam String login, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (DemoRoles.with(login).isEmpty() || !entrance.enter(settings.city(), login, request, response)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
