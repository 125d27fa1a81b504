package org.stigar.app.pulse.run;

import java.security.SecureRandom;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.jdbc.AnswerRows;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.StoredPulses;
import org.stigar.app.pulse.jdbc.WaveRows;

@Configuration(proxyBeanMethods = false)
class PulseRunConfiguration {

    @Bean
    Tokens pulseTokens(Pseudonyms pseudonyms) {
        return new Tokens(pseudonyms::of);
    }

    @Bean
    Opening pulseOpening(
            Pulses pulses,
            WaveRows waves,
            AskedRows asked,
            People people,
            Participation participation,
            Accounts accounts,
            SmallestGroup smallest,
            TransactionTemplate transactions,
            SecureRandom random) {
        return new Opening(pulses, waves, asked, people, participation, accounts, smallest, transactions, random);
    }

    @Bean
    Answering pulseAnswering(
            Pulses pulses,
            WaveRows waves,
            AskedRows asked,
            AnswerRows answers,
            Tokens pulseTokens,
            People people,
            Participation participation,
            TransactionTemplate transactions,
            SecureRandom random) {
        return new Answering(pulses, waves, asked, answers, pulseTokens, people, participation, transactions, random);
    }

    @Bean
    PulsePublisher pulsePublisher(
            StoredPulses pulses,
            AskedRows asked,
            AnswerRows answers,
            People people,
            Freeze freeze,
            TransactionTemplate transactions) {
        return new PulsePublisher(pulses, asked, answers, people, freeze, transactions);
    }

    @Bean
    Closing pulseClosing(
            Pulses pulses,
            WaveRows waves,
            AskedRows asked,
            AnswerRows answers,
            Outbox outbox,
            PulsePublisher publisher,
            TransactionTemplate transactions) {
        return new Closing(pulses, waves, asked, answers, outbox, publisher, transactions);
    }

    @Bean
    PulseJob pulseJob(Closing closing, StoredPulses pulses) {
        return new PulseJob(closing, pulses);
    }

    @Bean
    PulseRecords pulseRecords(
            Pulses pulses, WaveRows waves, AskedRows asked, AnswerRows answers, Tokens tokens, Pseudonyms pseudonyms) {
        return new PulseRecords(pulses, waves, asked, answers, tokens, pseudonyms);
    }

    @Bean
    Reminding pulseReminding(
            Pulses pulses,
            WaveRows waves,
            AskedRows asked,
            Reminding.Letters letters,
            TransactionTemplate transactions) {
        return new Reminding(pulses, waves, asked, letters, transactions);
    }

    @Bean
    ReminderLook pulseReminderLook(
            Pulses pulses, WaveRows waves, AskedRows asked, AnswerRows answers, Tokens pulseTokens) {
        return new ReminderLook(pulses, waves, asked, answers, pulseTokens);
    }

    @Bean
    Reminding.Letters pulseLetters(
            People people,
            Participation participation,
            Subscriptions subscriptions,
            AttentionBudget budget,
            Outbox outbox,
            ReadersLanguage languages,
            MessageSource words,
            PublicAddress address) {
        return new Reminding.Letters(people, participation, subscriptions, budget, outbox, languages, words, address);
    }
}
