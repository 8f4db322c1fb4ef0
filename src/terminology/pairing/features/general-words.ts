/**
 * Nouns and adjectives of general English that texts of every field have: by themselves they are seldom what a terminologist keeps
 * (協力 = cooperation, 取組 = efforts). Written down from general knowledge of the language, not counted in any text. Words that are
 * terms in many a field (data, network, policy, rights) are left out.
 */
const words =
  "ability absence acceptance access account achievement act action activity addition adoption advance advantage advice age agreement aim amount " +
  "analysis answer application approach area argument aspect assistance attempt attention attitude awareness background balance base basis " +
  "beginning behaviour behavior belief benefit body book boundary branch building business call capability capacity care case category cause " +
  "centre center century challenge chance change character characteristic choice circumstance class collaboration collection combination comment " +
  "commitment communication community company comparison complexity component concept concern conclusion condition confidence connection " +
  "consequence consideration content context contribution control conversation cooperation copy correction cost country course cover creation " +
  "criterion criteria culture customer damage danger date day deal decade decision degree delay delivery demand description design " +
  "desire detail determination development difference difficulty direction discovery discussion distance distinction diversity document doubt duration " +
  "duty ease edge education effect effectiveness effort element emphasis end engagement enhancement environment error establishment event evidence " +
  "evolution example exception exchange exercise existence expansion expectation experience explanation expression extent fact factor failure family " +
  "feature feedback feeling field figure finding focus following force form format foundation framework freedom frequency front function future gap " +
  "goal ground group growth guidance guide half hand harm head help history home hope hour house idea image impact implementation importance " +
  "improvement incident inclusion increase individual industry influence information initiative input insight instance institution integration intention " +
  "interaction interest introduction investigation investment involvement issue item job journey judgement judgment key kind knowledge lack " +
  "landscape language law leader leadership learning length lesson level life limit limitation line link list location look loss machine " +
  "majority management manner mark market material matter meaning means measure mechanism meeting member message method mind minute mission mistake " +
  "mixture model moment money month motivation movement name nation nature need news night nothing notice notion number object " +
  "objective observation occasion offer office opening operation opinion opportunity option order organisation organization origin outcome output overview " +
  "page paper parameter part participant participation partner partnership party path pattern people percentage perception performance period person " +
  "perspective phase place plan planning plant platform player point position possibility potential power practice preference preparation presence " +
  "present pressure price principle priority problem procedure process product production profile program programme progress project " +
  "promotion proof property proportion proposal protection provision purpose quality quantity quarter question range rate reaction reader " +
  "reality reason recognition recommendation record reduction reference region relation relationship reliability report request requirement research " +
  "resource respect response responsibility rest result return review risk role room rule safety sale sample scale scenario scene schedule " +
  "scheme science scope section sector security sense sequence series service session set setting shape share side sign significance " +
  "similarity site situation size skill society software solution source space speed staff stage stakeholder standard start state statement station " +
  "status step stop story strategy strength structure student study style subject success sum summary summit supply support surface system table " +
  "talk target task teacher team technique technology term test text theme theory thing thought threat time tool top topic total town track " +
  "trade training transition treatment trend trial trust truth type understanding unit update use user value variety vehicle version view visit " +
  "voice volume way week weight will wish word work worker world year " +
  "able additional advanced appropriate available average basic best better big broad clear close common comparable complete complex concrete considerable " +
  "constant continuous correct critical current deep detailed different difficult direct domestic early easy effective efficient emerging entire essential " +
  "existing extensive fast final first flexible foreign former free full further general global good great growing happy hard high human " +
  "ideal immediate important individual initial innovative international joint key large largest last late latest leading left legal likely little local long low " +
  "main major many modern more most mutual national natural necessary new next normal notable numerous old only open ongoing original other " +
  "overall own particular past perfect permanent personal physical poor popular positive possible practical present previous primary private proper public quick rapid " +
  "ready real recent regional regular related relevant responsible rich right robust same second secure separate serious several short significant similar simple single small " +
  "social solid special specific stable standard strategic strong successful such suitable sure third top total traditional typical unique useful usual valuable various " +
  "vital whole wide wrong young one two three four five six seven eight nine ten hundred thousand million billion";

let known: ReadonlySet<string> | undefined;

/**
 * Whether a word belongs to general English, in the singular or the plural.
 *
 * @example
 * isGeneralWord("opportunities") //=> true
 */
export function isGeneralWord(word: string): boolean {
  // Built at the first use, so that a bundle without it drops it.
  const general = (known ??= new Set(words.split(" ")));
  const lower = word.toLowerCase();
  if (general.has(lower)) return true;
  if (!lower.endsWith("s")) return false;
  return (
    general.has(lower.slice(0, -1)) || general.has(lower.replace(/(?:ies|es)$/u, (end) => (end === "ies" ? "y" : "")))
  );
}
