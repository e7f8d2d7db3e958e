package gezhi.support;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** After a class of tests its cities are forgotten and the clock is set back. Registered in META-INF/spring.factories. */
class LeavingNothingBehind implements TestExecutionListener {
    @Override
    public void afterTestClass(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(TestCities.class).ifAvailable(TestCities::forget);
            test.getApplicationContext()
                    .getBeanProvider(TestClock.MovableClock.class)
                    .ifAvailable(TestClock.MovableClock::setBack);
        }
    }
}
