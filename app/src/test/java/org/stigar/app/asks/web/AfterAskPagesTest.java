package org.stigar.app.asks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.promises.OwnPromise;
import org.stigar.app.asks.promises.OwnPromise.State;
import org.stigar.app.asks.promises.Promises;
import org.stigar.app.reach.Reaches;
import org.stigar.app.trails.web.Pages;
import org.stigar.core.competence.ranking.Candidate.Findable;

/** The pages of learning notes, of next steps for real, and of what an ask leaves in the year. */
@AppTest
class AfterAskPagesTest extends Orchard {

    @Autowired
    private Promises promises;

    @Test
    void aNoteIsReadWordForWordBeforeItIsShared() {
        long ask = sent(bo);
        String at = "/asks/" + ask;
        helper.submit(at + "/accept");
        asker.submit(at + "/close", "gain", "solution", "enabled", "");
        assertThat(asker.submit(at + "/note", "text", "<i>Graft</i> in spring")).hasStatus(302);

        assertThat(text(helper.open(at + "/note")))
                .contains("&lt;i&gt;Graft&lt;/i&gt; in spring", "Share it, word for word");
        assertThat(helper.submit(at + "/note/agree", "read", "Graft in autumn")).hasStatus(409);
        assertThat(helper.submit(at + "/note/agree", "read", "<i>Graft</i> in spring"))
                .hasStatus(302);
        assertThat(text(asker.open(at + "/note"))).contains("from next quarter on");
        assertThat(text(introducer.open("/learned"))).doesNotContain("in spring");
        app.getBean(JdbcClient.class)
                .sql("update learning_note set quarter = '2020-07-01' where ask_id = :ask")
                .param("ask", ask)
                .update();
        assertThat(text(introducer.open("/learned")))
                .contains("&lt;i&gt;Graft&lt;/i&gt; in spring", "apple grafting", "2020, quarter 3")
                .doesNotContain("Ann ", "Bo ");
        assertThat(introducer.open(at + "/note")).hasStatus(404);
        assertThat(introducer.submit(at + "/note/refuse")).hasStatus(404);
    }

    @Test
    void theYearNamesTheHelperOnceTheyLetIt() {
        long ask = sent(bo);
        helper.submit("/asks/" + ask + "/accept");
        asker.submit("/asks/" + ask + "/close", "gain", "solution", "enabled", "graft by myself");
        long line = app.getBean(Reaches.class).namings(bo).get(0).line();

        assertThat(text(asker.open("/year")))
                .contains("graft by myself", "with the help of a colleague", "My year 2025");
        assertThat(text(helper.open("/year"))).contains("Whom I helped", "apple grafting", "Let it name me");
        helper.submit("/year/lines/" + line + "/name", "named", "YES");
        assertThat(text(asker.open("/year"))).contains("with the help of Bo ");
        assertThat(text(helper.open("/year"))).contains("you are named", "Do not name me");
        assertThat(text(asker.open("/reach")))
                .contains("apple grafting", "hangs on one trail", "One person has helped you so far.");
        asker.submit("/year/lines/" + line + "/forget");
        assertThat(text(asker.open("/year"))).doesNotContain("graft by myself");
    }

    @Test
    void aNoteOfNoWordsIsMended() {
        long ask = sent(bo);
        helper.submit("/asks/" + ask + "/accept");
        asker.submit("/asks/" + ask + "/close", "gain", "solution");

        assertThat(asker.submit("/asks/" + ask + "/note", "text", "🙂")).hasStatus(422);
    }

    @Test
    void aPromiseGoesToNobodyWhomABeginningOfANameMayMean() {
        village.person("Quentin Quince", "Orchards");

        assertThat(asker.submit("/promises", "name", "Quen", "task", "Prune the quinces"))
                .hasStatus(422);
        assertThat(promises.of(ann, village.now())).isEmpty();
        assertThat(asker.submit("/promises", "name", "quentin quince", "task", "Prune the quinces"))
                .hasStatus(302);
        assertThat(promises.of(ann, village.now()))
                .extracting(OwnPromise::state)
                .containsExactly(State.OFFERED);
        assertThat(text(asker.open("/promises"))).contains("Quentin Quince, who has not answered yet");
    }

    /** Privacy P8: a no of hers and a curtain of hers read the same. */
    @Test
    void aNoAndACurtainReadTheSame() {
        promises.make(ann, bo, new AskText("Plant a pear"), village.now());
        promises.refuse(bo, promises.of(bo, village.now()).get(0).id());
        String said = bare(asker.open("/promises"));
        assertThat(said).contains("Not right now", "Plant a pear").doesNotContain("We did it");
        assertThat(text(helper.open("/promises"))).doesNotContain("Plant a pear");

        curtains.put(cy, new Curtain(Findable.NOT, 5));
        Pages second = new Pages(browser, village.person("Ann second", "Delivery"), "en");
        promises.make(second.reader(), cy, new AskText("Plant a pear"), village.now());
        assertThat(anonymous(bare(second.open("/promises")))).isEqualTo(anonymous(said));
        assertThat(text(introducer.open("/promises"))).doesNotContain("Plant a pear");
    }

    private static String anonymous(String page) {
        return page.replaceAll("(Ann|Bo|Cy) [a-z0-9 ]+", "NAME").replaceAll("/asks/\\d+", "ASK");
    }

    @Test
    void aPromiseIsAnsweredByTheOtherAndKeptByEither() {
        promises.make(ann, bo, new AskText("Plant a pear"), village.now());
        long promise = promises.of(bo, village.now()).get(0).id();

        assertThat(text(helper.open("/promises"))).contains("Plant a pear", "Yes, let us");
        assertThat(text(asker.open("/promises")))
                .contains("who has not answered yet")
                .doesNotContain("We did it");
        assertThat(introducer.submit("/promises/" + promise + "/agree")).hasStatus(404);
        assertThat(helper.submit("/promises/" + promise + "/agree")).hasStatus(302);
        assertThat(text(helper.open("/promises"))).contains("We did it");
        assertThat(asker.submit("/promises/" + promise + "/keep")).hasStatus(302);
        assertThat(text(asker.open("/promises"))).contains("Done together");
    }
}
