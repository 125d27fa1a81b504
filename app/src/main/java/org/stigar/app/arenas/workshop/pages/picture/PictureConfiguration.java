package org.stigar.app.arenas.workshop.pages.picture;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.arenas.workshop.plan.Arenas;

@Configuration(proxyBeanMethods = false)
class PictureConfiguration {

    @Bean
    PicturePart workshopPicturePart(Arenas arenas) {
        return new PicturePart(arenas);
    }
}
