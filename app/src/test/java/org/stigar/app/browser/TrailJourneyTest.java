package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.stigar.app.AppTest;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.PersonId;

/** What a person does with trails, from the code on the wall to the picture. */
@AppTest
class TrailJourneyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    private Neighbourhood village;

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @BeforeEach
    void settle() {
        village = new Neighbourhood(app, TrailJourneyTest.class);
    }

    @Test
    void leadsFromTheCodeToThePictureOnTwoPhones() {
        PersonId ann = village.member("Ann Vallmo", "Delivery");
        PersonId bob = village.member("Bob Ljung", "Sales");
        village.person("Bob Mossberg", "Legal");
        try (Device screen = Device.open(port, "sv", Device.COMPUTER);
                Device one = Device.open(port, "sv", Device.PHONE);
                Device two = Device.open(port, "sv", Device.PHONE)) {
            screen.go("/log-in");
            screen.logIn(ann);
            screen.waitFor("Idag");
            screen.go("/draw/code");
            String link = Objects.requireNonNull(screen.find(".address").getDomAttribute("href"));
            assertThat(screen.find("svg.qr").getAccessibleName()).endsWith(link);

            one.go(URI.create(link).getPath());
            one.logIn(ann);
            one.waitFor("Vem gjorde det möjligt");
            one.find("#name").sendKeys("bob lju");
            one.click("Bob Ljung");
            one.find("#carries").sendKeys("rätt pris i svåra offerter");
            one.click("varje kvartal");
            one.click("Rita");
            one.waitFor("Linjen är ritad.");
            one.waitFor("väntar på svar");

            two.go("/log-in");
            two.logIn(bob);
            two.waitFor("Ann Vallmo säger att du gjorde något möjligt");
            two.waitFor("rätt pris i svåra offerter");
            two.click("Ja, så är det");
            two.waitFor("Då finns stigen, för er båda.");
            two.go("/trails");
            two.find("figure svg a[aria-label^='Ann Vallmo']");

            one.go("/trails");
            one.find("figure svg a[aria-label^='Bob Ljung']");
            assertThat(one.text("#trails tbody th")).contains("Bob Ljung", "rätt pris i svåra offerter");
        }
    }

    @Test
    void opensATrailThatIsWalked() {
        PersonId ann = village.member("Ann Tall", "Delivery");
        PersonId bob = village.person("Bob Gran", "Sales");
        village.fading(ann, bob);
        try (Device phone = Device.open(port, "en", Device.PHONE)) {
            phone.go("/trails/" + bob.value());
            phone.logIn(ann);
            assertThat(phone.text(".head .chip")).isEqualTo("growing over");
            phone.waitFor("The silence is about 3 times as long as usual.");
            phone.click("We were in touch");
            phone.waitFor("Noted that you were in touch.");
            assertThat(phone.text(".head .chip")).isEqualTo("open");
        }
    }

    @Test
    void goesThroughThePictureByKeyboard() {
        PersonId ann = village.member("Ann Björk", "Delivery");
        village.fading(ann, village.person("Bob Asp", "Sales"));
        village.fading(ann, village.person("Cy Lind", "Sales"));
        try (Device computer = Device.open(port, "sv", Device.COMPUTER)) {
            computer.go("/trails");
            computer.logIn(ann);
            computer.find("figure svg a[tabindex='0']");
            computer.run("document.querySelector('figure svg a').focus(); return true");
            assertThat(computer.focused().getAccessibleName()).startsWith("Bob Asp, Sales");
            computer.focused().sendKeys(Keys.ARROW_RIGHT);
            assertThat(computer.focused().getAccessibleName()).startsWith("Cy Lind, Sales");
            assertThat(computer.text("figure .tip .first")).isEqualTo("Cy Lind");
            computer.focused().sendKeys(Keys.ARROW_RIGHT);
            assertThat(computer.focused().getAccessibleName()).startsWith("Bob Asp");
            computer.focused().sendKeys(Keys.END);
            computer.focused().sendKeys(Keys.ENTER);
            computer.waitFor("Varför");
            assertThat(computer.path()).endsWith("cy-lind");
        }
    }

    @Test
    void doesAllWithoutScripts() {
        PersonId ann = village.member("Ann Alm", "Delivery");
        village.person("Kim Ek", "Sales");
        village.person("Kim Sälg", "Legal");
        village.fading(ann, village.person("Bea Hägg", "Sales"));
        try (Device phone = Device.open(port, "sv", Device.PHONE)) {
            phone.withoutScripts();
            phone.go("/draw");
            phone.logIn(ann);
            phone.find("#name").sendKeys("kim");
            phone.click("Rita");
            phone.waitFor("Vem menar du?");
            phone.click("Kim Sälg");
            phone.click("Rita");
            phone.waitFor("Linjen är ritad.");
            phone.click("Ta tillbaka");
            phone.waitFor("Linjen är borta.");

            phone.go("/trails");
            assertThat(phone.findNow("figure").isDisplayed()).isFalse();
            phone.find("#q").sendKeys("nobody");
            phone.click("Visa");
            phone.waitFor("Ingen stig passar.");
            phone.click("Visa alla");
            phone.click("Bea Hägg");
            phone.waitFor("håller på att växa igen");
            phone.click("Låt vila");
            phone.waitFor("Du låter stigen vila.");
            phone.click("Vi har hörts");
            phone.waitFor("Noterat att ni har hörts.");
        }
    }
}
