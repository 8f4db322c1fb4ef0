/** Verbs whose past no ending tells: base, past and participle; what is equal is written once. */
const table =
  "arise arose arisen,awake awoke awoken,be was were been,bear bore borne,beat beaten,become became,begin began begun,bend bent,bet,bid bade bidden,bind bound,bite bit bitten,bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,burn burnt burned,burst,buy bought,cast,catch caught,choose chose chosen,cling clung,come came,cost,creep crept,cut,deal dealt,dig dug,do did done,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,fly flew flown,forbid forbade forbidden,forecast,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got gotten,give gave given,go went gone,grind ground,grow grew grown,hang hung,have had,hear heard,hide hid hidden,hit,hold held,hurt,input inputted,keep kept,know knew known,lay laid,lead led,lean leant leaned,learn learnt learned,leave left,lend lent,let,lie lay lain,light lit lighted,lose lost,make made,mean meant,meet met,mislead misled,misunderstand misunderstood,outdo outdid outdone,output,overcome overcame,override overrode overridden,oversee oversaw overseen,overtake overtook overtaken,overthrow overthrew overthrown,overwrite overwrote overwritten,pay paid,prove proved proven,put,quit,read,rebuild rebuilt,redo redid redone,repay repaid,reset,rewrite rewrote rewritten,rid,ride rode ridden,ring rang rung,rise rose risen,run ran,say said,see saw seen,seek sought,sell sold,send sent,set,shake shook shaken,shed,shine shone,shoot shot,show showed shown,shrink shrank shrunk,shut,sing sang sung,sink sank sunk,sit sat,sleep slept,slide slid,speak spoke spoken,speed sped,spell spelt spelled,spend spent,spin spun,split,spread,spring sprang sprung,stand stood,steal stole stolen,stick stuck,sting stung,strike struck stricken,strive strove striven,swear swore sworn,sweep swept,swim swam swum,swing swung,take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,undergo underwent undergone,understand understood,undertake undertook undertaken,undo undid undone,uphold upheld,upset,wake woke woken,wear wore worn,weave wove woven,win won,wind wound,withdraw withdrew withdrawn,withhold withheld,withstand withstood,write wrote written";

const formsOf = new Map<string, readonly string[]>();
const baseOf = new Map<string, string>();
for (const row of table.split(",")) {
  const [base = "", ...forms] = row.split(" ");
  formsOf.set(base, forms.length === 0 ? [base] : forms);
  for (const form of forms) if (!baseOf.has(form)) baseOf.set(form, base);
}

/** The past and the participle of an irregular verb; empty for a regular one. `irregularForms("run") //=> ["ran"]` */
export function irregularForms(verb: string): readonly string[] {
  return formsOf.get(verb) ?? [];
}

/** The base of an irregular form. `irregularBase("written") //=> "write"` */
export function irregularBase(form: string): string | undefined {
  return baseOf.get(form);
}
