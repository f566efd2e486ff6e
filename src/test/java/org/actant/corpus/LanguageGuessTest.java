package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The company says that it will use clean power for all of its data centers, and that the water which cools them is not taken from the river.
          de | Das Unternehmen sagt, dass es für alle Rechenzentren sauberen Strom nutzen wird und dass das Wasser nicht aus dem Fluss kommt, der durch die Stadt fließt.
          fr | L'entreprise dit que tous les centres de données utilisent de l'énergie propre et que l'eau qui les refroidit ne vient pas de la rivière.
          es | La empresa dice que usa energía limpia en todos los centros de datos y que el agua para enfriarlos no se toma del río que pasa por la ciudad.
          it | L'azienda dice che usa energia pulita in tutti i centri di dati e che l'acqua non viene presa dal fiume che passa per la città, ma è della rete.
          pt | A empresa diz que usa energia limpa em todos os centros de dados e que a água não é tirada do rio que passa pela cidade, mas da rede.
          ca | L'empresa diu que fa servir energia neta en tots els centres de dades i que l'aigua no es pren del riu que passa per la ciutat, amb més cura.
          nl | Het bedrijf zegt dat het schone stroom gebruikt voor alle datacenters en dat het water niet uit de rivier komt die door de stad stroomt.
          sv | Företaget säger att det ska använda ren el för alla datacenter och att vattnet som kyler dem inte tas från floden i staden.
          da | Virksomheden siger, at den bruger ren strøm til alle datacentre, og at vandet, der køler dem, ikke er taget af floden, som løber gennem byen.
          nb | Selskapet sier at det bruker ren strøm til alle datasentre, og at vannet som kjøler dem, ikke er tatt av elven som renner gjennom byen, men av nettet.
          fi | Yritys sanoo, että kaikki datakeskukset käyttävät puhdasta sähköä ja että vesi, joka jäähdyttää niitä, ei ole joesta, mutta se on myös kallista.
          et | Ettevõte ütleb, et kõik andmekeskused kasutavad puhast energiat ja et vesi, mis neid jahutab, ei ole jõest, kuid see on ka kallis.
          pl | Firma mówi, że używa czystej energii we wszystkich centrach danych i że woda do chłodzenia nie jest brana z rzeki, która płynie przez miasto.
          cs | Firma říká, že pro všechna datová centra používá čistou energii a že voda, která je chladí, se nebere z řeky, ale z vodovodu, jako by byla zdarma.
          sk | Firma hovorí, že pre všetky dátové centrá používa čistú energiu a že voda, ktorá ich chladí, sa neberie z rieky, ale z vodovodu, ako by bola zadarmo.
          sl | Podjetje pravi, da za vse podatkovne centre uporablja čisto energijo in da voda, ki jih hladi, ni vzeta iz reke, ki teče po mestu, ter je tudi draga.
          hr | Tvrtka kaže da za sve podatkovne centre koristi čistu energiju i da se voda koja ih hladi ne uzima iz rijeke koja teče u gradu, kao što su rekli.
          hu | A cég azt mondja, hogy minden adatközpontban tiszta energiát használ, és hogy a hűtővíz nem a folyóból van, de ez is egy nagy kérdés.
          ro | Compania spune că folosește energie curată pentru toate centrele de date și că apa nu este luată din râul care trece prin oraș, ci de la rețea.
          lt | Įmonė sako, kad visi duomenų centrai yra su švaria energija ir kad vanduo iš upės, kuri teka per miestą, ne visada buvo pigus, kaip ir tai.
          lv | Uzņēmums saka, ka visi datu centri ir ar tīru enerģiju un ka ūdens no upes, kas tek caur pilsētu, nav lēts, bet tas ir arī dārgs.
          tr | Şirket, tüm veri merkezleri için temiz enerji kullandığını ve soğutma suyunun bir nehirden değil, daha çok şebekeden olduğunu söylüyor; bu da ne kadar iyi.
          bg | Компанията казва, че за всички центрове за данни се използва чиста енергия и че водата не се взема от реката, която е в града.
          ru | Компания говорит, что для всех центров данных используется чистая энергия и что вода не из реки, а также не из озера, как это было.
          uk | Компанія каже, що для всіх центрів даних використовується чиста енергія і що вода не з річки, а також не з озера, як це було.
          el | Η εταιρεία λέει ότι χρησιμοποιεί καθαρή ενέργεια για όλα τα κέντρα δεδομένων και ότι το νερό δεν προέρχεται από το ποτάμι.
          zh | 该公司表示，其所有数据中心都使用清洁能源，冷却用水并非取自流经城市的河流。
          ja | 同社によると、すべてのデータセンターはクリーンな電力を使い、冷却水は市内を流れる川から取っていないという。
          ko | 회사는 모든 데이터 센터가 깨끗한 전력을 사용하며 냉각수는 도시를 흐르는 강에서 가져오지 않는다고 말한다.
          """)
  void aLanguageIsKnownByItsWordsOrItsScript(String language, String text) {
    assertThat(LanguageGuess.of(text)).isEqualTo(language);
  }

  @Test
  void anUnknownLanguageIsNotTakenForAnother() {
    assertThat(
            LanguageGuess.of(
                "Fyrirtækið segir að allar tölvustöðvar noti hreina orku og að vatnið sé ekki úr"
                    + " ánni sem rennur gegnum borgina, heldur frá veitunni. Mae'r cwmni yn dweud"
                    + " bod pob canolfan ddata'n defnyddio ynni glân."))
        .isEmpty();
  }

  @Test
  void tooFewWordsSayNothing() {
    assertThat(LanguageGuess.of("Acme 2021")).isEmpty();
    assertThat(LanguageGuess.of("12.5 % 2020 2021 2022 € kWh CO₂")).isEmpty();
  }
}
