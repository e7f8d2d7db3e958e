package gezhi.demo;

import gezhi.territory.Cities;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks, before the first door opens, that no real city lives here. */
@Component
@Profile("demo")
class NoRealCity implements SmartInitializingSingleton {
    private final Cities cities;

    NoRealCity(Cities cities) {
        this.cities = cities;
    }

    @Override
    public void afterSingletonsInstantiated() {
        cities.list().stream().filter(city -> !city.synthetic()).findFirst().ifPresent(real -> {
            throw new RealCityThere(real.name());
        });
    }
}
