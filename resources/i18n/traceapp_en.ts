<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n open finding</numerusform>
            <numerusform>%n open findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only for information</source>
        <translation>
            <numerusform>%n only for information</numerusform>
            <numerusform>%n only for information</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) fail</source>
        <translation>
            <numerusform>%n check fails</numerusform>
            <numerusform>%n checks fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box label(s) printed again</source>
        <translation>
            <numerusform>%n box label printed again</numerusform>
            <numerusform>%n box labels printed again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late fact(s)</source>
        <translation>
            <numerusform>%n late fact</numerusform>
            <numerusform>%n late facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more like it.</source>
        <translation>
            <numerusform>%n more like it.</numerusform>
            <numerusform>%n more like it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{boxes} and %n more</source>
        <translation>
            <numerusform>{boxes} and %n more</numerusform>
            <numerusform>{boxes} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the books {mass} dry fell in, of %n lot(s).</source>
        <translation>
            <numerusform>By the books {mass} dry fell in, of %n lot.</numerusform>
            <numerusform>By the books {mass} dry fell in, of %n lots.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) missing</source>
        <translation>
            <numerusform>%n input missing</numerusform>
            <numerusform>%n inputs missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n container</numerusform>
            <numerusform>%n containers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) below it</source>
        <translation>
            <numerusform>%n lot below it</numerusform>
            <numerusform>%n lots below it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not listed, none with more than {share}</source>
        <translation>
            <numerusform>%n of them not listed, with no more than {share}</numerusform>
            <numerusform>%n of them not listed, none with more than {share}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) have sent nothing for a while.</source>
        <translation>
            <numerusform>%n terminal has sent nothing for a while.</numerusform>
            <numerusform>%n terminals have sent nothing for a while.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begun and not recorded yet at %n station(s).</source>
        <translation>
            <numerusform>Begun and not recorded yet at %n station.</numerusform>
            <numerusform>Begun and not recorded yet at %n stations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n received lot(s).</source>
        <translation>
            <numerusform>From %n received lot.</numerusform>
            <numerusform>From %n received lots.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) here.</source>
        <translation>
            <numerusform>%n lot here.</numerusform>
            <numerusform>%n lots here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n lot(s)</source>
        <translation>
            <numerusform>from %n lot</numerusform>
            <numerusform>from %n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>into %n lot(s)</source>
        <translation>
            <numerusform>into %n lot</numerusform>
            <numerusform>into %n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s), itself included</source>
        <translation>
            <numerusform>%n lot, itself included</numerusform>
            <numerusform>%n lots, itself included</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s)</source>
        <translation>
            <numerusform>%n shipment</numerusform>
            <numerusform>%n shipments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) still here.</source>
        <translation>
            <numerusform>%n lot still here.</numerusform>
            <numerusform>%n lots still here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) printed again</source>
        <translation>
            <numerusform>%n label printed again</numerusform>
            <numerusform>%n labels printed again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n lot(s)</source>
        <translation>
            <numerusform>last %n lot</numerusform>
            <numerusform>last %n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a row above the mean</source>
        <translation>
            <numerusform>%n above the mean</numerusform>
            <numerusform>%n in a row above the mean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a row below the mean</source>
        <translation>
            <numerusform>%n below the mean</numerusform>
            <numerusform>%n in a row below the mean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rising in a row</source>
        <translation>
            <numerusform>%n rising</numerusform>
            <numerusform>%n rising in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n falling in a row</source>
        <translation>
            <numerusform>%n falling</numerusform>
            <numerusform>%n falling in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a row up and down by turns</source>
        <translation>
            <numerusform>%n by turns</numerusform>
            <numerusform>%n in a row up and down by turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a row close to the mean</source>
        <translation>
            <numerusform>%n close to the mean</numerusform>
            <numerusform>%n in a row close to the mean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a row away from the mean</source>
        <translation>
            <numerusform>%n away from the mean</numerusform>
            <numerusform>%n in a row away from the mean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h of feed</source>
        <translation>
            <numerusform>%n h of feed</numerusform>
            <numerusform>%n h of feed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min of feed</source>
        <translation>
            <numerusform>%n min of feed</numerusform>
            <numerusform>%n min of feed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) on hold</source>
        <translation>
            <numerusform>%n lot on hold</numerusform>
            <numerusform>%n lots on hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{mass}, %n lot(s), {day}</source>
        <translation>
            <numerusform>{mass}, %n lot, {day}</numerusform>
            <numerusform>{mass}, %n lots, {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) fail</source>
        <translation>
            <numerusform>%n piece fails</numerusform>
            <numerusform>%n pieces fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fail(s)</source>
        <translation>
            <numerusform>%n fails</numerusform>
            <numerusform>%n fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) recorded</source>
        <translation>
            <numerusform>%n report recorded</numerusform>
            <numerusform>%n reports recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to correct</source>
        <translation>
            <numerusform>%n thing to correct</numerusform>
            <numerusform>%n things to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will be on hold.</source>
        <translation>
            <numerusform>%n lot will be on hold.</numerusform>
            <numerusform>%n lots will be on hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) drawn open and left out of the limits</source>
        <translation>
            <numerusform>%n point is drawn open and left out of the limits</numerusform>
            <numerusform>%n points are drawn open and left out of the limits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concession(s) in force</source>
        <translation>
            <numerusform>%n concession in force</numerusform>
            <numerusform>%n concessions in force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n that failed</source>
        <comment>tests</comment>
        <translation>
            <numerusform>the %n that failed</numerusform>
            <numerusform>all %n that failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open review(s)</source>
        <translation>
            <numerusform>%n open review</numerusform>
            <numerusform>%n open reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) kept</source>
        <translation>
            <numerusform>%n sample kept</numerusform>
            <numerusform>%n samples kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) past their end</source>
        <translation>
            <numerusform>%n sample past its end</numerusform>
            <numerusform>%n samples past their end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the tables differ</source>
        <translation>
            <numerusform>%n row of the tables differs</numerusform>
            <numerusform>%n rows of the tables differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) in it</source>
        <translation>
            <numerusform>%n lot in it</numerusform>
            <numerusform>%n lots in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are wrong</source>
        <translation>
            <numerusform>%n value is wrong</numerusform>
            <numerusform>%n values are wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n record(s)</source>
        <translation>
            <numerusform>{name}: %n record</numerusform>
            <numerusform>{name}: %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s)</source>
        <translation>
            <numerusform>%n revision</numerusform>
            <numerusform>%n revisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an error</source>
        <translation>
            <numerusform>%n with an error</numerusform>
            <numerusform>%n with an error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n found</source>
        <translation>
            <numerusform>More than %n found</numerusform>
            <numerusform>More than %n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>in the last day</numerusform>
            <numerusform>in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put the %n counted piece(s) on the scale</source>
        <translation>
            <numerusform>Put the %n counted piece on the scale</numerusform>
            <numerusform>Put the %n counted pieces on the scale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), last:</source>
        <translation>
            <numerusform>Tried %n time, last:</numerusform>
            <numerusform>Tried %n times, last:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened: %n new label(s). Destroy the old ones</source>
        <translation>
            <numerusform>Opened: %n new label. Destroy the old ones</numerusform>
            <numerusform>Opened: %n new labels. Destroy the old ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first}, and %n more</source>
        <translation>
            <numerusform>{first}, and %n more</numerusform>
            <numerusform>{first}, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed since: %n entry(s)</source>
        <translation>
            <numerusform>changed since: %n entry</numerusform>
            <numerusform>changed since: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{files}, and %n more beside</source>
        <translation>
            <numerusform>{files}, and %n more beside</numerusform>
            <numerusform>{files}, and %n more beside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to be reviewed</source>
        <translation>
            <numerusform>%n document to be reviewed</numerusform>
            <numerusform>%n documents to be reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) undeclared</source>
        <translation>
            <numerusform>%n lot undeclared</numerusform>
            <numerusform>%n lots undeclared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s): {outcome}</source>
        <translation>
            <numerusform>%n more rule: {outcome}</numerusform>
            <numerusform>%n more rules: {outcome}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) below say why.</source>
        <translation>
            <numerusform>%n line below says why.</numerusform>
            <numerusform>%n lines below say why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) so far</source>
        <translation>
            <numerusform>%n event so far</numerusform>
            <numerusform>%n events so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the journal wait.</source>
        <translation>
            <numerusform>%n record of the journal waits.</numerusform>
            <numerusform>%n records of the journal wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed at {time}, %n time(s) in a row.</source>
        <translation>
            <numerusform>Failed at {time}, %n time in a row.</numerusform>
            <numerusform>Failed at {time}, %n times in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) in it stay in the file that is kept.</source>
        <translation>
            <numerusform>%n result in it stays in the file that is kept.</numerusform>
            <numerusform>%n results in it stay in the file that is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartsScreen</name>
    <message numerus="yes">
        <source>%n chart(s)</source>
        <translation>
            <numerusform>%n chart</numerusform>
            <numerusform>%n charts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldsScreen</name>
    <message numerus="yes">
        <source>%n on hold</source>
        <translation>
            <numerusform>%n on hold</numerusform>
            <numerusform>%n on hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputsTable</name>
    <message numerus="yes">
        <source>%n draws</source>
        <translation>
            <numerusform>%n draw</numerusform>
            <numerusform>%n draws</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotRows</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation>
            <numerusform>%n signature</numerusform>
            <numerusform>%n signatures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceScreen</name>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lot</numerusform>
            <numerusform>%n lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the export</source>
        <translation>
            <numerusform>and %n more in the export</numerusform>
            <numerusform>and %n more in the export</numerusform>
        </translation>
    </message>
</context>
</TS>
