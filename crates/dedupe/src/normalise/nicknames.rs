//! Names that people use for each other: short forms and the same name in other languages.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Each line is one name: its root first, then what stands for it. A short form of two names stands in both lines.
const NAMES: &str = "
alexander alex alec alexandre alejandro aleksandr aleksander alessandro sasha sascha sandy xander aleks alexandr lex al
alexandra alex sandra sasha alexa alessandra alejandra aleksandra lexi sandy
andrew andy drew andre andreas andrei andrey andres andrea andrzej anders
anna ann anne annie anya ana hanna hannah anita nan nancy annette anka ania
anthony tony antonio anton antoine antoni ant toni
albert al bert alberto albrecht bertie
alfred alf fred alfredo alfie freddie
arthur art artie arturo artur
barbara barb babs barbie basia bab
benjamin ben benny benji benny
bernard bernie bernhard bernardo bernd
catherine cathy kate katie kathy katherine catharine katharine kathryn katarina katarzyna kasia katja katya ekaterina kitty kay cat caterina catalina kathleen karen
charles charlie chuck carl karl carlos carlo chas chaz karol chick
christine chris christina cristina tina kristina chrissy christiane kirsten krystyna kris
christopher chris cristobal christophe kris kit topher cristoforo krzysztof christoph
daniel dan danny daniele danilo danil dani
david dave davy dawid davide davie
deborah deb debbie debra debora
dmitri dima dmitry dmitriy mitya
dorothy dot dottie dorothea dolly dora
edward ed eddie ted ned eduardo eduard edoardo teddy edek edouard
eleanor ellie nell nellie elinor nora leonor lenora
elizabeth liz beth lizzie betty eliza elisabeth elisa lisa libby bess bessie betsy elsa lise elzbieta isabel ella lizbeth elspeth elise ela
emily em emmy emilia emilie millie
emma em emmy
eugene gene evgeny evgeni yevgeny eugenio zhenya
florence flo florrie flossie
frances fran fanny francesca francisca francoise franziska frankie franny
francis frank francisco francesco francois franz paco pancho franciszek frankie
frederick fred freddy friedrich federico fritz fredrick frederic fryderyk
gabriel gabe gabriele gabi
george georg georges jorge giorgio jerzy georgie yuri
gerald gerry jerry gerard gerhard gerardo
gregory greg gregor gregorio grzegorz grigori grisha
helen helena elena ellen nell nellie helene ilona yelena lena
henry harry hank hal enrique heinrich henri enrico henryk heinz hendrik
irene irena irina ira
isabel bella isabella isabelle izzy belle isobel
jacob jake jakob jacobo jakub giacomo jack
james jim jimmy jamie jaime jem jas diego santiago jacques jimmie
jane janie jennie jenny jean joan joanna janet
jeffrey jeff geoffrey geoff
jennifer jen jenny jenn jenna
jessica jess jessie
joan joanna jo johanna juana jeanne joanne giovanna joana asia
john johnny jack jon juan jean johann hans giovanni ivan jan joao johannes ian sean vanya jno johan jonny gianni jochen
jonathan jon jonny john nathan
joseph joe joey jose giuseppe josef jozef pepe beppe osip jos
joshua josh
judith judy judi
julia julie juliet giulia julka jule
katharine kate katie kathy kit kay
kenneth ken kenny
lawrence larry laurence lorenzo laurent lars lorenz laurie
leonard leo len lenny leonardo leon lionel
louis lou louie luis luigi ludwig lewis ludwik luiz
louisa lou louise luisa luise
lucy lucia lucie lucja
lillian lily lilly lil lilian
margaret maggie meg peggy marge margie margarita marguerite greta gretchen margarethe malgorzata rita marjorie daisy madge margarete gosia maisie margo
mark marc marcus marco marcos markus marek
martha marta mattie patty
martin marty martino marcin martyn
mary maria marie molly polly mae may marija mariya masha mamie maura mia marya marysia maryam
matilda tilly tillie mathilde mattie maud
matthew matt matteo mateo matthias mateusz matthieu mats matty
maximilian max maxim maxime maksim massimo
michael mike mick mickey miguel michel mikhail misha michele michal mikael mitch micky
natalia natalie natasha nat nathalie natalya
nathaniel nat nate nathan
nicholas nick nicky nicolas nicola nikolai nikolaus klaus claus kolya mikolaj nico nik niko
oliver ollie olivier
pamela pam
patricia pat patty trish tricia patsy patrizia
patrick pat paddy patricio patrik padraig
paul pablo paolo pavel pawel pavlo paulo pasha
peter pete pedro pietro pierre petr piotr pyotr petya piet
philip phil felipe filippo philippe filip phillip pip
rachel rae raquel rachael
raymond ray ramon raimund raimondo
rebecca becky becca rebekah
richard rick dick rich ricky ricardo riccardo ryszard richie
robert bob rob bobby robbie roberto bert robin robt rupert
roger rog ruggero rutger
ronald ron ronnie ronaldo
rose rosie rosa rosalie rosemary
samuel sam sammy samuele
samantha sam sammy
sarah sara sally sadie zara
sebastian seb bastian sebastiano sebastien
sergei sergey sergio serge seryozha
sophia sophie sofia sofie sonia zofia sofya sonya
stanislav stas stanislaw stan slava stach
stephen steve steven stefan stephan esteban stefano etienne szczepan stevie stepan
susan sue susie suzanne susanna susana suzy susannah zuzanna
tatiana tanya tania tatyana
theodore ted theo teddy teodoro fyodor theodor fedor
theresa terry teresa tess tessa therese
thomas tom tommy tomas tommaso tomasz thom thos
timothy tim timmy timoteo timofei
ursula uschi ursel
valentina valya vale
victor vic viktor vittorio wiktor
victoria vicky vicki tori viktoria vittoria
vincent vince vinnie vincenzo vicente
virginia ginny ginger
vladimir vlad volodya wladimir vova volodymyr
walter walt wally gualtiero
wilhelmina minnie wilma mina
william bill will billy willy wilhelm guillermo guglielmo guillaume liam wm willie wilek willem
winifred winnie freda
zachary zach zack zachariah
";

/// The lines in which a name stands.
static LINES: LazyLock<HashMap<&str, Vec<u16>>> = LazyLock::new(|| {
    let mut lines: HashMap<&str, Vec<u16>> = HashMap::new();
    for (at, line) in NAMES.lines().enumerate() {
        for name in line.split(' ').filter(|name| !name.is_empty()) {
            lines.entry(name).or_default().push(at as u16);
        }
    }
    lines
});

/// The first name of every line.
static ROOTS: LazyLock<Vec<&str>> = LazyLock::new(|| NAMES.lines().map(|line| line.split(' ').next().unwrap_or_default()).collect());

/// The lines in which a plain given name stands. Two names that share a line can be one.
pub(crate) fn lines(name: &str) -> &'static [u16] {
    LINES.get(name).map_or(&[], Vec::as_slice)
}

/// The root of a plain given name, or the name itself. One of several, if several are possible.
pub(crate) fn root(name: &str) -> &str {
    lines(name).first().map_or(name, |line| ROOTS[usize::from(*line)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same_name(one: &str, other: &str) -> bool {
        lines(one).iter().any(|line| lines(other).contains(line))
    }

    #[test]
    fn short_forms_and_other_languages_are_one_name() {
        assert!(same_name("bob", "robert") && same_name("giuseppe", "pepe") && same_name("masha", "maria"));
    }

    #[test]
    fn two_names_are_two() {
        assert!(!same_name("bob", "john") && !same_name("", "john"));
    }

    #[test]
    fn a_name_without_a_line_is_its_own_root() {
        assert_eq!([root("bob"), root("xyz")], ["robert", "xyz"]);
    }
}
