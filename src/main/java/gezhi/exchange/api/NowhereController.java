package gezhi.exchange.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this interface has not is a problem too, not a page. */
@Hidden
@RestController
class NowhereController {
    private final ApiDoor door;

    NowhereController(ApiDoor door) {
        this.door = door;
    }

    @RequestMapping("/api/**")
    void nowhere(HttpServletRequest request) {
        throw ApiProblem.notThere(door.say("api.nowhere", request.getMethod(), request.getRequestURI()));
    }
}
