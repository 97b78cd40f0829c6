<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Key the code of the lot</source>
        <translation>Teclee el código del lote</translation>
    </message>
    <message>
        <source>Station {code}</source>
        <translation>Estación {code}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <translation>Desenchufado</translation>
    </message>
    <message>
        <source>Not answering</source>
        <translation>No responde</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>Drifts</source>
        <translation>Deriva</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Averiado</translation>
    </message>
    <message>
        <source>None set up</source>
        <translation>Ninguno configurado</translation>
    </message>
    <message>
        <source>Told: {told}.</source>
        <translation>Dice: {told}.</translation>
    </message>
    <message>
        <source>Scan {instead} instead: {place}.</source>
        <translation>Escanee {instead}: {place}.</translation>
    </message>
    <message>
        <source>Scan {instead} instead.</source>
        <translation>Escanee {instead}.</translation>
    </message>
    <message>
        <source>{material} found</source>
        <translation>{material}: encontrado</translation>
    </message>
    <message>
        <source>Added, not confirmed yet</source>
        <translation>Añadido, sin confirmar</translation>
    </message>
    <message>
        <source>Added: {material} {quantity}</source>
        <translation>Añadido: {material} {quantity}</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>Measuring with {instrument}</source>
        <translation>Se mide con {instrument}</translation>
    </message>
    <message>
        <source>{instrument}: calibration due, its results are doubted</source>
        <translation>{instrument}: calibración vencida, resultados en duda</translation>
    </message>
    <message>
        <source>Decided by drawing {drawing}</source>
        <translation>Se decide por el plano {drawing}</translation>
    </message>
    <message>
        <source>Specimen at {value} °C</source>
        <translation>Probeta a {value} °C</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Picked up where it stopped, {stopped}</source>
        <translation>Se retoma donde quedó, {stopped}</translation>
    </message>
    <message>
        <source>Already signed in</source>
        <translation>Ya tiene la sesión abierta</translation>
    </message>
    <message>
        <source>Already added</source>
        <translation>Ya añadido</translation>
    </message>
    <message>
        <source>{person} joined</source>
        <translation>{person} se unió</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Signed again</source>
        <translation>Firmado de nuevo</translation>
    </message>
    <message>
        <source>Order {order}</source>
        <translation>Pedido {order}</translation>
    </message>
    <message>
        <source>Ready to test</source>
        <translation>Listo para ensayar</translation>
    </message>
    <message>
        <source>Collecting {material}</source>
        <translation>Se recoge {material}</translation>
    </message>
    <message>
        <source>Place noted</source>
        <translation>Lugar anotado</translation>
    </message>
    <message>
        <source>Noted for the next shift</source>
        <translation>Anotado para el relevo</translation>
    </message>
    <message>
        <source>Label verified</source>
        <translation>Etiqueta verificada</translation>
    </message>
    <message>
        <source>Destroy it. Scan the new label</source>
        <translation>Destrúyala. Escanee la etiqueta nueva</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Badge and PIN</source>
        <translation>Credencial y PIN</translation>
    </message>
    <message>
        <source>Number and PIN</source>
        <translation>Número y PIN</translation>
    </message>
    <message>
        <source>Badge, then PIN</source>
        <translation>Credencial y luego PIN</translation>
    </message>
    <message>
        <source>{meaning}: badge, then PIN</source>
        <translation>{meaning}: credencial, luego PIN</translation>
    </message>
    <message>
        <source>Key your PIN</source>
        <translation>Teclee su PIN</translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation>Escanee su credencial</translation>
    </message>
    <message numerus="yes">
        <source>%n concession(s) in force</source>
        <translation>
            <numerusform>%n concesión vigente</numerusform>
            <numerusform>%n concesiones vigentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan a lot to file another.</source>
        <translation>Escanee un lote para archivar otra.</translation>
    </message>
    <message>
        <source>Lot not known here</source>
        <translation>Lote desconocido aquí</translation>
    </message>
    <message>
        <source>Concession</source>
        <translation>Concesión</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Otorgada por</translation>
    </message>
    <message>
        <source>Concessions</source>
        <translation>Concesiones</translation>
    </message>
    <message>
        <source>counted down as boxes are certified</source>
        <translation>se descuenta al certificar cajas</translation>
    </message>
    <message>
        <source>No concession is filed</source>
        <translation>No hay concesiones archivadas</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>vigente</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>vencida</translation>
    </message>
    <message>
        <source>used up</source>
        <comment>a concession</comment>
        <translation>agotada</translation>
    </message>
    <message>
        <source>of {amount}</source>
        <translation>de {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>whatever failed</source>
        <translation>lo que no cumpla</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>as the customer calls it</source>
        <translation>como la llama el cliente</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>A number of {unit} above zero.</source>
        <translation>Un número de {unit} mayor que cero.</translation>
    </message>
    <message>
        <source>in {unit}; left: {amount}</source>
        <translation>en {unit}; quedan: {amount}</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>A day such as 2026-12-31.</source>
        <translation>Un día como 2026-12-31.</translation>
    </message>
    <message>
        <source>2026-12-31; empty: open</source>
        <translation>2026-12-31; vacío: abierta</translation>
    </message>
    <message>
        <source>What may deviate</source>
        <translation>Qué puede desviarse</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>from the inbox folder of this terminal</source>
        <translation>de la carpeta inbox de este terminal</translation>
    </message>
    <message>
        <source>failed: {properties}</source>
        <translation>no cumplido: {properties}</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Se dispensa</translation>
    </message>
    <message>
        <source>the one ordered</source>
        <translation>el pedido</translation>
    </message>
    <message>
        <source>Made to drawing</source>
        <translation>Fabricado según plano</translation>
    </message>
    <message numerus="yes">
        <source>all %n that failed</source>
        <comment>tests</comment>
        <translation>
            <numerusform>%n no cumplido</numerusform>
            <numerusform>los %n no cumplidos</numerusform>
        </translation>
    </message>
    <message>
        <source>no test</source>
        <translation>ningún ensayo</translation>
    </message>
    <message>
        <source>scan a lot</source>
        <translation>escanee un lote</translation>
    </message>
    <message>
        <source>how much?</source>
        <translation>¿cuánto?</translation>
    </message>
    <message>
        <source>the last day is wrong</source>
        <translation>el último día no vale</translation>
    </message>
    <message>
        <source>number, what, by whom</source>
        <translation>número, qué, de quién</translation>
    </message>
    <message>
        <source>choose the document</source>
        <translation>elija el documento</translation>
    </message>
    <message>
        <source>File it</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Archivada</translation>
    </message>
    <message>
        <source>What is wrong?</source>
        <translation>¿Qué va mal?</translation>
    </message>
    <message>
        <source>Scan what is to be held</source>
        <translation>Escanee lo que se retiene</translation>
    </message>
    <message>
        <source>scan it first</source>
        <translation>escanéelo primero</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>choose why</source>
        <translation>elija el motivo</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Sin foto</translation>
    </message>
    <message>
        <source>Which file shows it?</source>
        <translation>¿Qué archivo lo muestra?</translation>
    </message>
    <message>
        <source>No photo lies here</source>
        <translation>Aquí no hay ninguna foto</translation>
    </message>
    <message>
        <source>Check character wrong</source>
        <translation>Carácter de control erróneo</translation>
    </message>
    <message>
        <source>Files of events</source>
        <translation>Archivos de eventos</translation>
    </message>
    <message>
        <source>No file was written yet</source>
        <translation>Aún no se escribió ningún archivo</translation>
    </message>
    <message>
        <source>From suppliers</source>
        <translation>De proveedores</translation>
    </message>
    <message>
        <source>No file of events (.json, .jsonld) in the inbox folder</source>
        <translation>No hay archivos de eventos (.json, .jsonld) en la carpeta inbox</translation>
    </message>
    <message>
        <source>Events for a partner to keep</source>
        <translation>Eventos para un socio</translation>
    </message>
    <message>
        <source>Of a lot and its ancestors, or of days.</source>
        <translation>De un lote y su ascendencia, o de unos días.</translation>
    </message>
    <message>
        <source>A file is looked at before anything is received.</source>
        <translation>El archivo se mira antes de recibir nada.</translation>
    </message>
    <message>
        <source>What suppliers shipped</source>
        <translation>Lo que enviaron los proveedores</translation>
    </message>
    <message>
        <source>Set a repository to hand them over.</source>
        <translation>Fije un repositorio para entregarlos.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) so far</source>
        <translation>
            <numerusform>%n evento hasta ahora</numerusform>
            <numerusform>%n eventos hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Handing over</source>
        <translation>Entregando</translation>
    </message>
    <message>
        <source>Tried again at {time}.</source>
        <translation>Nuevo intento: {time}.</translation>
    </message>
    <message>
        <source>Something waits</source>
        <translation>Hay algo en espera</translation>
    </message>
    <message>
        <source>Everything is handed over</source>
        <translation>Todo está entregado</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the journal wait.</source>
        <translation>
            <numerusform>%n registro del diario espera.</numerusform>
            <numerusform>%n registros del diario esperan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nada espera.</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo está</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>none: nothing leaves this terminal</source>
        <translation>ninguno: nada sale de este terminal</translation>
    </message>
    <message>
        <source>with a bearer token that was set {time}</source>
        <translation>con un token portador fijado el {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}: {events}</source>
        <translation>{time}: {events}</translation>
    </message>
    <message>
        <source>How it knows us</source>
        <translation>Cómo nos reconoce</translation>
    </message>
    <message>
        <source>by nothing: no token is set</source>
        <translation>por nada: no hay token</translation>
    </message>
    <message>
        <source>Sent last</source>
        <translation>Último envío</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message numerus="yes">
        <source>Failed at {time}, %n time(s) in a row.</source>
        <translation>
            <numerusform>Falló el {time}, %n vez seguida.</numerusform>
            <numerusform>Falló el {time}, %n veces seguidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Again at {time}.</source>
        <translation>Otra vez el {time}.</translation>
    </message>
    <message>
        <source>empty: the one that is set</source>
        <translation>vacío: el que hay</translation>
    </message>
    <message>
        <source>where it asks for one</source>
        <translation>si lo pide</translation>
    </message>
    <message>
        <source>such as https://host/epcis/v2; empty: none</source>
        <translation>como https://host/epcis/v2; vacío: ninguno</translation>
    </message>
    <message>
        <source>Where events go</source>
        <translation>Adónde van los eventos</translation>
    </message>
    <message>
        <source>scan it: it and all that it came from</source>
        <translation>escanéelo: él y todo de lo que vino</translation>
    </message>
    <message>
        <source>or what was recorded from then on</source>
        <translation>o lo registrado desde entonces</translation>
    </message>
    <message>
        <source>such as 2026-12-31; empty: until now</source>
        <translation>como 2026-12-31; vacío: hasta ahora</translation>
    </message>
    <message>
        <source>Write events to a file</source>
        <translation>Escribir eventos en un archivo</translation>
    </message>
    <message>
        <source>no day such as 2026-12-31</source>
        <translation>no es un día como 2026-12-31</translation>
    </message>
    <message>
        <source>no repository is set</source>
        <translation>no hay repositorio</translation>
    </message>
    <message>
        <source>a badge signs</source>
        <translation>firma una credencial</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ya</translation>
    </message>
    <message>
        <source>what is new</source>
        <translation>lo nuevo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>needs two badges</source>
        <translation>requiere dos credenciales</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>needs one badge</source>
        <translation>requiere una credencial</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Escribir el archivo</translation>
    </message>
    <message>
        <source>JSON-LD</source>
        <translation>JSON-LD</translation>
    </message>
    <message>
        <source>which lot, or which days?</source>
        <translation>¿qué lote o qué días?</translation>
    </message>
    <message>
        <source>Check character missing</source>
        <translation>Falta el carácter de control</translation>
    </message>
    <message>
        <source>Check character right</source>
        <translation>Carácter de control correcto</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>De dónde viene</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>A dónde fue</translation>
    </message>
    <message>
        <source>ribbon width = mass share</source>
        <translation>ancho de cinta = parte de la masa</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Tandas</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De qué</translation>
    </message>
    <message>
        <source>still being read</source>
        <translation>aún se está leyendo</translation>
    </message>
    <message>
        <source>Nothing was signed yet</source>
        <translation>Aún no se ha firmado nada</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>No hubo ninguna tanda</translation>
    </message>
    <message>
        <source>Error by scale</source>
        <translation>Error por báscula</translation>
    </message>
    <message>
        <source>nothing was run</source>
        <translation>no hubo ninguna tanda</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>aún no ha terminado</translation>
    </message>
    <message>
        <source>signed already</source>
        <translation>ya está firmado</translation>
    </message>
    <message>
        <source>sign in first</source>
        <translation>inicie sesión primero</translation>
    </message>
    <message>
        <source>From which day on?</source>
        <translation>¿Desde qué día?</translation>
    </message>
    <message>
        <source>First day, such as 2026-12-01</source>
        <translation>Primer día, por ejemplo 2026-12-01</translation>
    </message>
    <message>
        <source>To which day?</source>
        <translation>¿Hasta qué día?</translation>
    </message>
    <message>
        <source>Last day, such as 2026-12-31</source>
        <translation>Último día, por ejemplo 2026-12-31</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Unaccounted for</source>
        <translation>Sin explicación</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Sign the balance</source>
        <translation>Firmar el balance</translation>
    </message>
    <message>
        <source>The balance is signed</source>
        <translation>El balance está firmado</translation>
    </message>
    <message>
        <source>on hold already</source>
        <translation>ya retenido</translation>
    </message>
    <message>
        <source>used up: hold what came of it</source>
        <translation>agotado: retenga lo que salió de él</translation>
    </message>
    <message>
        <source>Hold {code}</source>
        <translation>Retener {code}</translation>
    </message>
    <message>
        <source>Control charts</source>
        <translation>Gráficos de control</translation>
    </message>
    <message>
        <source>those that break a rule first</source>
        <translation>primero los que incumplen una regla</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) drawn open and left out of the limits</source>
        <translation>
            <numerusform>%n punto se dibuja abierto y no cuenta para los límites</numerusform>
            <numerusform>%n puntos se dibujan abiertos y no cuentan para los límites</numerusform>
        </translation>
    </message>
    <message>
        <source>Gauge out of calibration</source>
        <translation>Instrumento fuera de calibración</translation>
    </message>
    <message>
        <source>Which value?</source>
        <translation>¿Qué valor?</translation>
    </message>
    <message>
        <source>Tool or wheel worn</source>
        <translation>Herramienta o rueda gastada</translation>
    </message>
    <message>
        <source>Other material than before</source>
        <translation>Otro material que antes</translation>
    </message>
    <message>
        <source>Machine set differently</source>
        <translation>Máquina ajustada de otro modo</translation>
    </message>
    <message>
        <source>Measured wrongly</source>
        <translation>Mal medido</translation>
    </message>
    <message>
        <source>Looked for and not found</source>
        <translation>Buscada y no encontrada</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Con otras palabras</translation>
    </message>
    <message>
        <source>Why does it lie there?</source>
        <translation>¿Por qué está ahí?</translation>
    </message>
    <message>
        <source>Leave it out of the limits</source>
        <translation>Dejarlo fuera de los límites</translation>
    </message>
    <message>
        <source>The limits keep it</source>
        <translation>Los límites lo conservan</translation>
    </message>
    <message>
        <source>Look at the machine</source>
        <translation>Revise la máquina</translation>
    </message>
    <message>
        <source>Stop and call quality</source>
        <translation>Pare y llame a calidad</translation>
    </message>
    <message>
        <source>Measure the next lot twice</source>
        <translation>Mida dos veces el lote siguiente</translation>
    </message>
    <message>
        <source>What should {station} do?</source>
        <translation>¿Qué debe hacer {station}?</translation>
    </message>
    <message>
        <source>{station} is told</source>
        <translation>{station} está avisado</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Not on hold</source>
        <translation>No está retenido</translation>
    </message>
    <message>
        <source>Another label</source>
        <translation>Otra etiqueta</translation>
    </message>
    <message>
        <source>Scan the old one.</source>
        <translation>Escanee la antigua.</translation>
    </message>
    <message>
        <source>The old label is void</source>
        <translation>La etiqueta antigua queda anulada</translation>
    </message>
    <message>
        <source>Choose or scan a container</source>
        <translation>Elija o escanee un envase</translation>
    </message>
    <message>
        <source>Scan the old label, destroy it</source>
        <translation>Escanee la etiqueta antigua y destrúyala</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Envase</translation>
    </message>
    <message>
        <source>the rest goes on standing still</source>
        <translation>lo demás sigue parado</translation>
    </message>
    <message>
        <source>Nothing is left of it here</source>
        <translation>Aquí no queda nada de ello</translation>
    </message>
    <message>
        <source>A number of {unit}, no more than is left.</source>
        <translation>Un número de {unit}, no más de lo que queda.</translation>
    </message>
    <message>
        <source>empty: all {amount}</source>
        <translation>vacío: todo, {amount}</translation>
    </message>
    <message>
        <source>of {party}</source>
        <translation>de {party}</translation>
    </message>
    <message>
        <source>the plant’s own</source>
        <translation>la propia planta</translation>
    </message>
    <message>
        <source>The whole plant</source>
        <translation>Toda la planta</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n tanda</numerusform>
            <numerusform>%n tandas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first}, and %n more</source>
        <translation>
            <numerusform>{first}, y %n más</numerusform>
            <numerusform>{first}, y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{step} does not close</source>
        <translation>{step} no cuadra</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Cuadra</translation>
    </message>
    <message>
        <source>within the limits</source>
        <translation>dentro de los límites</translation>
    </message>
    <message>
        <source>Does not close</source>
        <translation>No cuadra</translation>
    </message>
    <message>
        <source>beyond the limits and the error</source>
        <translation>más allá de los límites y del error</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>the accuracy of {subject} is not on file</source>
        <translation>falta la exactitud de {subject}</translation>
    </message>
    <message>
        <source>the calibration of {subject} had run out</source>
        <translation>la calibración de {subject} había vencido</translation>
    </message>
    <message>
        <source>keyed at {subject}, which has no scale</source>
        <translation>tecleado en {subject}, que no tiene báscula</translation>
    </message>
    <message>
        <source>nobody weighed the pieces of {subject}</source>
        <translation>nadie pesó las piezas de {subject}</translation>
    </message>
    <message>
        <source>nothing was weighed again</source>
        <translation>no se volvió a pesar nada</translation>
    </message>
    <message>
        <source>what lots are made of is not worked out yet</source>
        <translation>aún no se ha calculado de qué están hechos los lotes</translation>
    </message>
    <message>
        <source>nobody analysed the {subject} of some lots</source>
        <translation>nadie analizó el {subject} de algunos lotes</translation>
    </message>
    <message>
        <source>outside the limits, but within the error</source>
        <translation>fuera de los límites, pero dentro del error</translation>
    </message>
    <message>
        <source>In the machines before</source>
        <translation>En las máquinas antes</translation>
    </message>
    <message>
        <source>Uptake</source>
        <translation>Absorción</translation>
    </message>
    <message>
        <source>Not found in stock</source>
        <translation>No encontrado en almacén</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>By-products</source>
        <translation>Subproductos</translation>
    </message>
    <message>
        <source>Declared losses</source>
        <translation>Pérdidas declaradas</translation>
    </message>
    <message>
        <source>In the machines after</source>
        <translation>En las máquinas después</translation>
    </message>
    <message>
        <source>Allowed, and the error</source>
        <translation>Lo permitido, y el error</translation>
    </message>
    <message>
        <source>The error</source>
        <translation>El error</translation>
    </message>
    <message>
        <source>Error, k = 2</source>
        <translation>Error, k = 2</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} a {most}</translation>
    </message>
    <message>
        <source>{count}, {keyed} keyed</source>
        <translation>{count}, {keyed} tecleadas</translation>
    </message>
    <message>
        <source>Weighings</source>
        <translation>Pesadas</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Cambiado después</translation>
    </message>
    <message>
        <source>At</source>
        <translation>En</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Elemento</translation>
    </message>
    <message numerus="yes">
        <source>changed since: %n entry(s)</source>
        <translation>
            <numerusform>cambiado después: %n registro</numerusform>
            <numerusform>cambiado después: %n registros</numerusform>
        </translation>
    </message>
    <message>
        <source>As grade</source>
        <translation>Como grado</translation>
    </message>
    <message>
        <source>As part</source>
        <translation>Como pieza</translation>
    </message>
    <message>
        <source>a part&apos;s own key, or empty</source>
        <translation>la clave de una pieza, o vacío</translation>
    </message>
    <message>
        <source>None is filed for this lot.</source>
        <translation>No hay ninguna archivada para este lote.</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>who gets it back</source>
        <translation>a quien se devuelve</translation>
    </message>
    <message>
        <source>two badges sign</source>
        <translation>firman dos credenciales</translation>
    </message>
    <message>
        <source>choose a container</source>
        <translation>elija un envase</translation>
    </message>
    <message>
        <source>how much is wrong</source>
        <translation>la cantidad no vale</translation>
    </message>
    <message>
        <source>say why</source>
        <translation>diga por qué</translation>
    </message>
    <message>
        <source>Dispose</source>
        <translation>Disponer</translation>
    </message>
    <message>
        <source>two badges, PINs</source>
        <translation>dos credenciales, PIN</translation>
    </message>
    <message>
        <source>Dispose of it</source>
        <translation>Disponer de ello</translation>
    </message>
    <message>
        <source>choose what is released</source>
        <translation>elija qué se libera</translation>
    </message>
    <message numerus="yes">
        <source>%n late fact(s)</source>
        <translation>
            <numerusform>%n hecho tardío</numerusform>
            <numerusform>%n hechos tardíos</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>{number} stands in its place</source>
        <translation>{number} vale en su lugar</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Sustituido</translation>
    </message>
    <message>
        <source>A late fact touches it. Look at the review.</source>
        <translation>Lo toca un hecho tardío. Mire la revisión.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Válido</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitido</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>Línea de pedido</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Sustituye a</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Sustituido por</translation>
    </message>
    <message>
        <source>Withdrawn because</source>
        <translation>Anulado por</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the labels of {number} off these boxes and destroy them: {boxes}.</source>
        <translation>Quite las etiquetas de {number} de estas cajas y destrúyalas: {boxes}.</translation>
    </message>
    <message>
        <source>Ask {customer} to destroy the paper and the labels of {number} on these boxes: {boxes}.</source>
        <translation>Pida a {customer} que destruya el papel y las etiquetas de {number} de estas cajas: {boxes}.</translation>
    </message>
    <message>
        <source>Send {customer} certificate {number} with its labels.</source>
        <translation>Envíe a {customer} el certificado {number} con sus etiquetas.</translation>
    </message>
    <message>
        <source>Put the labels of {number} on instead.</source>
        <translation>Ponga en su lugar las etiquetas de {number}.</translation>
    </message>
    <message>
        <source>Tell {customer} that no certificate covers the goods now.</source>
        <translation>Avise a {customer}: ningún certificado ampara ahora el material.</translation>
    </message>
    <message>
        <source>Whoever scans the code of {number} is told that it is withdrawn.</source>
        <translation>Quien escanee el código de {number} verá que está anulado.</translation>
    </message>
    <message>
        <source>The shipment does not leave before a certificate stands for it.</source>
        <translation>El envío no sale mientras no lo ampare un certificado.</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>máquina</translation>
    </message>
    <message>
        <source>There is no lot to open</source>
        <translation>No hay lote que abrir</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Reprocesar</translation>
    </message>
    <message>
        <source>Return to the supplier</source>
        <translation>Devolver al proveedor</translation>
    </message>
    <message>
        <source>Held by mistake</source>
        <translation>Retenido por error</translation>
    </message>
    <message>
        <source>What becomes of it?</source>
        <translation>¿Qué se hace con él?</translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <translation>nadie identificado</translation>
    </message>
    <message>
        <source>{people} at {station}, {when}</source>
        <translation>{people} en {station}, {when}</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), last:</source>
        <translation>
            <numerusform>Intentado %n vez, la última:</numerusform>
            <numerusform>Intentado %n veces, la última:</numerusform>
        </translation>
    </message>
    <message>
        <source>Found good</source>
        <translation>Hallado conforme</translation>
    </message>
    <message>
        <source>Why is it released?</source>
        <translation>¿Por qué se libera?</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Held because</source>
        <translation>Retenido por</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>aún nada</translation>
    </message>
    <message>
        <source>Nothing is in doubt</source>
        <translation>No hay dudas</translation>
    </message>
    <message>
        <source>Nothing was closed in the last 90 days</source>
        <translation>No se cerró nada en los últimos 90 días</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Por persona</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Cerrado por</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Tras</translation>
    </message>
    <message>
        <source>the last 90 days</source>
        <translation>los últimos 90 días</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Middle age</source>
        <translation>Edad mediana</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>El más viejo</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloquea</translation>
    </message>
    <message numerus="yes">
        <source>%n only for information</source>
        <translation>
            <numerusform>%n solo a título informativo</numerusform>
            <numerusform>%n solo a título informativo</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {some} of {all}</source>
        <translation>los primeros {some} de {all}</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Hallazgos abiertos</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>Lot or box</source>
        <translation>Lote o caja</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>choose a finding</source>
        <translation>elija un hallazgo</translation>
    </message>
    <message>
        <source>Open lot</source>
        <translation>Abrir lote</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Settle the finding</source>
        <translation>Resolver el hallazgo</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>identidad</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>origen</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>quantity certified twice</source>
        <translation>cantidad certificada dos veces</translation>
    </message>
    <message>
        <source>mass</source>
        <translation>masa</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>medición</translation>
    </message>
    <message>
        <source>information</source>
        <translation>información</translation>
    </message>
    <message>
        <source>every claim</source>
        <translation>toda declaración</translation>
    </message>
    <message>
        <source>this lot</source>
        <translation>este lote</translation>
    </message>
    <message>
        <source>Accepted, not released</source>
        <translation>Aceptado, sin liberar</translation>
    </message>
    <message>
        <source>Quality releases it with badge and PIN.</source>
        <translation>Calidad lo libera con credencial y PIN.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) printed again</source>
        <translation>
            <numerusform>%n etiqueta impresa de nuevo</numerusform>
            <numerusform>%n etiquetas impresas de nuevo</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroy the old ones.</source>
        <translation>Destruya las viejas.</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>Se está escribiendo el archivo</translation>
    </message>
    <message numerus="yes">
        <source>{files}, and %n more beside</source>
        <translation>
            <numerusform>{files}, y %n más al lado</numerusform>
            <numerusform>{files}, y %n más al lado</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportado</translation>
    </message>
    <message>
        <source>Why is it stopped?</source>
        <translation>¿Por qué se detiene?</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificado</numerusform>
            <numerusform>%n certificados</numerusform>
        </translation>
    </message>
    <message>
        <source>and besides: {things}</source>
        <translation>y además: {things}</translation>
    </message>
    <message>
        <source>why it does not count, or counts no more</source>
        <translation>por qué no vale, o ya no vale</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Leaning on it</source>
        <translation>Se apoya en él</translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation>Archivado por</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidido por</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Lots that lean on it</source>
        <translation>Lotes que se apoyan</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>reviewed by {people}</source>
        <translation>revisado por {people}</translation>
    </message>
    <message>
        <source>not when the matter came</source>
        <translation>no cuando llegó la materia</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Levantar la retención</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Use as is</source>
        <translation>Usar como está</translation>
    </message>
    <message>
        <source>Release for shipment</source>
        <translation>Liberar para envío</translation>
    </message>
    <message>
        <source>Released after review</source>
        <translation>Liberado tras revisión</translation>
    </message>
    <message>
        <source>Accepted after review</source>
        <translation>Aceptado tras revisión</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>No conocido aquí</translation>
    </message>
    <message>
        <source>At a processor</source>
        <translation>En un subcontratista</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Embalado</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation>Chatarra</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberado</translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n hallazgo abierto</numerusform>
            <numerusform>%n hallazgos abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>no holds</source>
        <translation>sin retenciones</translation>
    </message>
    <message>
        <source>Undeclared</source>
        <translation>Sin declarar</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Declarados</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Origins of what came in</source>
        <translation>Orígenes de lo recibido</translation>
    </message>
    <message>
        <source>the newest {count}</source>
        <translation>los {count} más recientes</translation>
    </message>
    <message>
        <source>Of every lot something is declared</source>
        <translation>De todos los lotes hay algo declarado</translation>
    </message>
    <message>
        <source>Nothing is declared</source>
        <translation>No hay nada declarado</translation>
    </message>
    <message>
        <source>Oxides or elements, in percent.</source>
        <translation>Óxidos o elementos, en porcentaje.</translation>
    </message>
    <message>
        <source>What does it hold?</source>
        <translation>¿Qué contiene?</translation>
    </message>
    <message>
        <source>Where does it come from?</source>
        <translation>¿De dónde viene?</translation>
    </message>
    <message>
        <source>What nobody declares stays undeclared; work goes on.</source>
        <translation>Lo que nadie declara queda sin declarar; el trabajo sigue.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) undeclared</source>
        <translation>
            <numerusform>%n lote sin declarar</numerusform>
            <numerusform>%n lotes sin declarar</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan a lot that came in</source>
        <translation>Escanee un lote recibido</translation>
    </message>
    <message>
        <source>nothing on file</source>
        <translation>no consta nada</translation>
    </message>
    <message>
        <source>the supplier’s last lot</source>
        <translation>el último lote del proveedor</translation>
    </message>
    <message>
        <source>keyed by hand</source>
        <translation>tecleado a mano</translation>
    </message>
    <message>
        <source>the supplier’s file</source>
        <translation>el archivo del proveedor</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>where it was done</source>
        <translation>dónde se hizo</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>Añadir etapa</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como siempre</translation>
    </message>
    <message>
        <source>the supplier’s habit</source>
        <translation>lo usual del proveedor</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Como la última vez</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>what it holds, %</source>
        <translation>qué contiene, %</translation>
    </message>
    <message>
        <source>what it says</source>
        <translation>lo que dice</translation>
    </message>
    <message>
        <source>the analysis</source>
        <translation>el análisis</translation>
    </message>
    <message>
        <source>Declare as usual</source>
        <translation>Declarar lo usual</translation>
    </message>
    <message>
        <source>add a stage</source>
        <translation>añada una etapa</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n etapa</numerusform>
            <numerusform>%n etapas</numerusform>
        </translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Declarar</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>no conocido aquí</translation>
    </message>
    <message>
        <source>of this lot came from it</source>
        <translation>de este lote viene de él</translation>
    </message>
    <message>
        <source>of it is in this lot</source>
        <translation>de él está en este lote</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Hold released</source>
        <translation>Retención levantada</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Inspeccionado</translation>
    </message>
    <message>
        <source>Concession granted</source>
        <translation>Concesión otorgada</translation>
    </message>
    <message>
        <source>Document filed</source>
        <translation>Documento archivado</translation>
    </message>
    <message>
        <source>Unpacked</source>
        <translation>Desembalado</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Shipping clerk</source>
        <translation>Expedición</translation>
    </message>
    <message>
        <source>Quality engineer</source>
        <translation>Ing. de calidad</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>record a step</source>
        <translation>registrar un paso</translation>
    </message>
    <message>
        <source>receive material</source>
        <translation>recibir material</translation>
    </message>
    <message>
        <source>place a hold</source>
        <translation>retener</translation>
    </message>
    <message>
        <source>record an inspection</source>
        <translation>registrar una inspección</translation>
    </message>
    <message>
        <source>release a lot</source>
        <translation>liberar un lote</translation>
    </message>
    <message>
        <source>release a hold</source>
        <translation>levantar una retención</translation>
    </message>
    <message>
        <source>settle a finding</source>
        <translation>resolver un hallazgo</translation>
    </message>
    <message>
        <source>correct an entry</source>
        <translation>corregir un registro</translation>
    </message>
    <message>
        <source>undo within a step</source>
        <translation>deshacer dentro de un paso</translation>
    </message>
    <message>
        <source>pack and label</source>
        <translation>embalar y etiquetar</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>enviar</translation>
    </message>
    <message>
        <source>sign a certificate</source>
        <translation>firmar un certificado</translation>
    </message>
    <message>
        <source>withdraw a certificate</source>
        <translation>anular un certificado</translation>
    </message>
    <message>
        <source>adjust a quantity</source>
        <translation>ajustar una cantidad</translation>
    </message>
    <message>
        <source>strike a balance</source>
        <translation>firmar un balance</translation>
    </message>
    <message>
        <source>revise plant data</source>
        <translation>revisar datos de planta</translation>
    </message>
    <message>
        <source>set up a terminal</source>
        <translation>configurar un terminal</translation>
    </message>
    <message>
        <source>make</source>
        <translation>fabricar</translation>
    </message>
    <message>
        <source>treat</source>
        <translation>tratar</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>recibir</translation>
    </message>
    <message>
        <source>inspect</source>
        <translation>inspeccionar</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>embalar</translation>
    </message>
    <message>
        <source>performed</source>
        <translation>realizado</translation>
    </message>
    <message>
        <source>charge released</source>
        <translation>carga liberada</translation>
    </message>
    <message>
        <source>inspected</source>
        <translation>inspeccionado</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>inspección</translation>
    </message>
    <message>
        <source>compliance</source>
        <translation>cumplimiento</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>retención</translation>
    </message>
    <message>
        <source>hold released</source>
        <translation>retención levantada</translation>
    </message>
    <message>
        <source>disposition</source>
        <translation>disposición</translation>
    </message>
    <message>
        <source>evidence reviewed</source>
        <translation>prueba revisada</translation>
    </message>
    <message>
        <source>evidence revoked</source>
        <translation>prueba revocada</translation>
    </message>
    <message>
        <source>release</source>
        <translation>liberación</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>setting changed</source>
        <translation>ajuste cambiado</translation>
    </message>
    <message>
        <source>key replaced</source>
        <translation>clave sustituida</translation>
    </message>
    <message>
        <source>key revoked</source>
        <translation>clave revocada</translation>
    </message>
    <message>
        <source>certificate installed</source>
        <translation>certificado instalado</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>Separados</translation>
    </message>
    <message>
        <source>set-up</source>
        <translation>configuración</translation>
    </message>
    <message>
        <source>withdrawal</source>
        <translation>anulación</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>balance</translation>
    </message>
    <message>
        <source>recall drill</source>
        <translation>simulacro de retirada</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>colada</translation>
    </message>
    <message>
        <source>sinter load</source>
        <translation>carga de sinterizado</translation>
    </message>
    <message>
        <source>diffusion load</source>
        <translation>carga de difusión</translation>
    </message>
    <message>
        <source>plating lot</source>
        <translation>lote recubierto</translation>
    </message>
    <message>
        <source>final lot</source>
        <translation>lote final</translation>
    </message>
    <message numerus="yes">
        <source>last %n lot(s)</source>
        <translation>
            <numerusform>último %n lote</numerusform>
            <numerusform>últimos %n lotes</numerusform>
        </translation>
    </message>
    <message>
        <source>outside the control limits</source>
        <translation>fuera de los límites de control</translation>
    </message>
    <message numerus="yes">
        <source>%n in a row above the mean</source>
        <translation>
            <numerusform>%n sobre la media</numerusform>
            <numerusform>%n seguidos sobre la media</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a row below the mean</source>
        <translation>
            <numerusform>%n bajo la media</numerusform>
            <numerusform>%n seguidos bajo la media</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rising in a row</source>
        <translation>
            <numerusform>%n subiendo</numerusform>
            <numerusform>%n seguidos subiendo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n falling in a row</source>
        <translation>
            <numerusform>%n bajando</numerusform>
            <numerusform>%n seguidos bajando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a row up and down by turns</source>
        <translation>
            <numerusform>%n alterna</numerusform>
            <numerusform>%n seguidos suben y bajan por turnos</numerusform>
        </translation>
    </message>
    <message>
        <source>2 of 3 far above the mean</source>
        <translation>2 de 3 muy por encima de la media</translation>
    </message>
    <message>
        <source>2 of 3 far below the mean</source>
        <translation>2 de 3 muy por debajo de la media</translation>
    </message>
    <message>
        <source>4 of 5 well above the mean</source>
        <translation>4 de 5 bien por encima de la media</translation>
    </message>
    <message>
        <source>4 of 5 well below the mean</source>
        <translation>4 de 5 bien por debajo de la media</translation>
    </message>
    <message numerus="yes">
        <source>%n in a row close to the mean</source>
        <translation>
            <numerusform>%n junto a la media</numerusform>
            <numerusform>%n seguidos junto a la media</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a row away from the mean</source>
        <translation>
            <numerusform>%n lejos de la media</numerusform>
            <numerusform>%n seguidos lejos de la media</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer than 8 lots: no limits yet</source>
        <translation>Menos de 8 lotes: aún sin límites</translation>
    </message>
    <message>
        <source>another lot does</source>
        <translation>otro lote sí</translation>
    </message>
    <message>
        <source>This lot breaks no rule</source>
        <translation>Este lote no incumple ninguna regla</translation>
    </message>
    <message>
        <source>Last lot is outside the control limits</source>
        <translation>Último lote fuera de los límites</translation>
    </message>
    <message>
        <source>Outside the control limits</source>
        <translation>Fuera de los límites de control</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Spec max</source>
        <translation>Máx. espec</translation>
    </message>
    <message>
        <source>Spec min</source>
        <translation>Mín. espec</translation>
    </message>
    <message>
        <source>gauge out of calibration</source>
        <translation>instrumento fuera de calibración</translation>
    </message>
    <message>
        <source>limit {value}</source>
        <translation>límite {value}</translation>
    </message>
    <message>
        <source>spec max {value}</source>
        <translation>máx. espec {value}</translation>
    </message>
    <message>
        <source>spec min {value}</source>
        <translation>mín. espec {value}</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Instrumento</translation>
    </message>
    <message>
        <source>{step} {machine} loses</source>
        <translation>{step} {machine} pierde</translation>
    </message>
    <message>
        <source>nothing: used up</source>
        <translation>nada: agotado</translation>
    </message>
    <message>
        <source>Ready instead</source>
        <translation>Listo en su lugar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Orders at risk</source>
        <translation>Pedidos en riesgo</translation>
    </message>
    <message>
        <source>To release it</source>
        <translation>Para liberarlo</translation>
    </message>
    <message>
        <source>two badges</source>
        <translation>dos credenciales</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message numerus="yes">
        <source>%n h of feed</source>
        <translation>
            <numerusform>%n h de material</numerusform>
            <numerusform>%n h de material</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min of feed</source>
        <translation>
            <numerusform>%n min de material</numerusform>
            <numerusform>%n min de material</numerusform>
        </translation>
    </message>
    <message>
        <source>none before {day}</source>
        <translation>ninguno hasta {day}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>fewer than 8 lots: no limits yet</source>
        <translation>menos de 8 lotes: aún sin límites</translation>
    </message>
    <message>
        <source>{broken}; cause noted</source>
        <translation>{broken}; causa anotada</translation>
    </message>
    <message>
        <source>no rule is broken</source>
        <translation>ninguna regla incumplida</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>at a processor</source>
        <translation>en un subcontratista</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>embalado</translation>
    </message>
    <message>
        <source>scrapped</source>
        <translation>chatarra</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>agotado</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>in a shipment</source>
        <translation>en un envío</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>válido</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>sustituido</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>mined</source>
        <translation>minado</translation>
    </message>
    <message>
        <source>refined</source>
        <translation>refinado</translation>
    </message>
    <message>
        <source>separated</source>
        <translation>separado</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>reducido</translation>
    </message>
    <message>
        <source>melted</source>
        <translation>fundido</translation>
    </message>
    <message>
        <source>decrepitated</source>
        <translation>decrepitado</translation>
    </message>
    <message>
        <source>milled</source>
        <translation>molido</translation>
    </message>
    <message>
        <source>blended</source>
        <translation>mezclado</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>prensado</translation>
    </message>
    <message>
        <source>sintered</source>
        <translation>sinterizado</translation>
    </message>
    <message>
        <source>bonded</source>
        <translation>aglomerado</translation>
    </message>
    <message>
        <source>annealed</source>
        <translation>recocido</translation>
    </message>
    <message>
        <source>diffused</source>
        <translation>difundido</translation>
    </message>
    <message>
        <source>machined</source>
        <translation>mecanizado</translation>
    </message>
    <message>
        <source>coated</source>
        <translation>recubierto</translation>
    </message>
    <message>
        <source>magnetised</source>
        <translation>imantado</translation>
    </message>
    <message>
        <source>for one lot</source>
        <translation>para un lote</translation>
    </message>
    <message>
        <source>for a period</source>
        <translation>para un periodo</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>tercero</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>aduana</translation>
    </message>
    <message>
        <source>to be reviewed</source>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>vale</translation>
    </message>
    <message>
        <source>its period is over</source>
        <translation>su periodo terminó</translation>
    </message>
    <message>
        <source>its period is ahead</source>
        <translation>su periodo aún no empieza</translation>
    </message>
    <message>
        <source>turned down</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revocado</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primario</translation>
    </message>
    <message>
        <source>own return</source>
        <translation>retorno propio</translation>
    </message>
    <message>
        <source>pre-consumer</source>
        <translation>preconsumo</translation>
    </message>
    <message>
        <source>post-consumer</source>
        <translation>posconsumo</translation>
    </message>
    <message>
        <source>recycled, class unknown</source>
        <translation>reciclado, clase desconocida</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>custody</comment>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>segregated</source>
        <translation>segregado</translation>
    </message>
    <message>
        <source>mass balance</source>
        <translation>balance de masa</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>crédito</translation>
    </message>
    <message>
        <source>unmagnetised</source>
        <translation>sin imantar</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>proveedor</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>subcontratista</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>laboratorio</translation>
    </message>
    <message>
        <source>recycler</source>
        <translation>reciclador</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>equipo</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>grado</translation>
    </message>
    <message>
        <source>instrument</source>
        <translation>instrumento</translation>
    </message>
    <message>
        <source>sort of machine</source>
        <translation>clase de máquina</translation>
    </message>
    <message>
        <source>material</source>
        <translation>material</translation>
    </message>
    <message>
        <source>order line</source>
        <translation>línea de pedido</translation>
    </message>
    <message>
        <source>part</source>
        <translation>pieza</translation>
    </message>
    <message>
        <source>party</source>
        <translation>empresa</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>property</source>
        <translation>propiedad</translation>
    </message>
    <message>
        <source>route</source>
        <translation>ruta</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>aptitud</translation>
    </message>
    <message>
        <source>specification</source>
        <translation>especificación</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>Regrade</source>
        <translation>Otro grado</translation>
    </message>
    <message>
        <source>No harm</source>
        <translation>Sin daño</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>No document waits for a review</source>
        <translation>Ningún documento espera revisión</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>No document is accepted</source>
        <translation>Ningún documento está aceptado</translation>
    </message>
    <message>
        <source>Turned down, revoked</source>
        <translation>Rechazados, revocados</translation>
    </message>
    <message>
        <source>No document was turned down or revoked</source>
        <translation>Ningún documento fue rechazado ni revocado</translation>
    </message>
    <message>
        <source>File another</source>
        <translation>Archivar otro</translation>
    </message>
    <message>
        <source>The inbox folder is empty</source>
        <translation>La carpeta inbox está vacía</translation>
    </message>
    <message>
        <source>{shown} of {all} shown</source>
        <translation>se muestran {shown} de {all}</translation>
    </message>
    <message>
        <source>What is it evidence of?</source>
        <translation>¿De qué es prueba?</translation>
    </message>
    <message>
        <source>Scan the lots that it speaks for.</source>
        <translation>Escanee los lotes de los que habla.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to be reviewed</source>
        <translation>
            <numerusform>%n documento por revisar</numerusform>
            <numerusform>%n documentos por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Every document is reviewed</source>
        <translation>Todos los documentos están revisados</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Verlo</translation>
    </message>
    <message>
        <source>choose a document</source>
        <translation>elija un documento</translation>
    </message>
    <message>
        <source>a certificate that somebody brought back</source>
        <translation>un certificado que alguien trajo</translation>
    </message>
    <message>
        <source>What holds of it?</source>
        <translation>¿Qué es correcto?</translation>
    </message>
    <message>
        <source>Turn down</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>elija un archivo</translation>
    </message>
    <message>
        <source>no .json file in the inbox folder</source>
        <translation>ningún archivo .json en la carpeta inbox</translation>
    </message>
    <message>
        <source>The supplier’s lot</source>
        <translation>Lote del proveedor</translation>
    </message>
    <message>
        <source>empty: as it was received, or the only one</source>
        <translation>vacío: el recibido, o el único</translation>
    </message>
    <message>
        <source>not in it</source>
        <translation>no figura</translation>
    </message>
    <message>
        <source>declared before: {percent} %</source>
        <translation>declarado antes: {percent} %</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) in it stay in the file that is kept.</source>
        <translation>
            <numerusform>%n resultado queda en el archivo guardado.</numerusform>
            <numerusform>%n resultados quedan en el archivo guardado.</numerusform>
        </translation>
    </message>
    <message>
        <source>somebody else reviews it</source>
        <translation>otra persona lo revisa</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation>fue revocado</translation>
    </message>
    <message>
        <source>give a reason</source>
        <translation>dé un motivo</translation>
    </message>
    <message>
        <source>It waits for a review.</source>
        <translation>Espera una revisión.</translation>
    </message>
    <message>
        <source>Accept the evidence</source>
        <translation>Aceptar la prueba</translation>
    </message>
    <message>
        <source>Turn the evidence down</source>
        <translation>Rechazar la prueba</translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Revoke the evidence</source>
        <translation>Revocar la prueba</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocado</translation>
    </message>
    <message>
        <source>Reviews of certificates that lean on it are open.</source>
        <translation>Están abiertas las revisiones de los certificados que se apoyan en él.</translation>
    </message>
    <message>
        <source>No certificate leans on it.</source>
        <translation>Ningún certificado se apoya en él.</translation>
    </message>
    <message>
        <source>Signed later</source>
        <translation>Firmado después</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>tomada</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>guardada</translation>
    </message>
    <message>
        <source>at the laboratory</source>
        <translation>en el laboratorio</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Desechada</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>Origin declared</source>
        <translation>Origen declarado</translation>
    </message>
    <message>
        <source>Step performed</source>
        <translation>Paso realizado</translation>
    </message>
    <message>
        <source>Treated</source>
        <translation>Tratado</translation>
    </message>
    <message>
        <source>Heel weighed</source>
        <translation>Resto pesado</translation>
    </message>
    <message>
        <source>Machine cleaned</source>
        <translation>Máquina limpiada</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Volvió</translation>
    </message>
    <message>
        <source>Sample sent</source>
        <translation>Muestra enviada</translation>
    </message>
    <message>
        <source>Sample ended</source>
        <translation>Muestra terminada</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Trasladado</translation>
    </message>
    <message>
        <source>Sorted out</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Dispuesto</translation>
    </message>
    <message>
        <source>Scrap sold</source>
        <translation>Chatarra vendida</translation>
    </message>
    <message>
        <source>Escape review closed</source>
        <translation>Revisión de fuga cerrada</translation>
    </message>
    <message>
        <source>Finding settled</source>
        <translation>Hallazgo resuelto</translation>
    </message>
    <message>
        <source>Curve measured</source>
        <translation>Curva medida</translation>
    </message>
    <message>
        <source>Evidence reviewed</source>
        <translation>Prueba revisada</translation>
    </message>
    <message>
        <source>Evidence revoked</source>
        <translation>Prueba revocada</translation>
    </message>
    <message>
        <source>Box swapped</source>
        <translation>Caja cambiada</translation>
    </message>
    <message>
        <source>Shipment opened</source>
        <translation>Envío abierto</translation>
    </message>
    <message>
        <source>Stray field measured</source>
        <translation>Campo disperso medido</translation>
    </message>
    <message>
        <source>Returned by the customer</source>
        <translation>Devuelto por el cliente</translation>
    </message>
    <message>
        <source>Certificate issued</source>
        <translation>Certificado emitido</translation>
    </message>
    <message>
        <source>Certificate withdrawn</source>
        <translation>Certificado anulado</translation>
    </message>
    <message>
        <source>Issuing key made</source>
        <translation>Clave de emisión creada</translation>
    </message>
    <message>
        <source>Issuing key revoked</source>
        <translation>Clave de emisión revocada</translation>
    </message>
    <message>
        <source>Certificate sealed</source>
        <translation>Certificado sellado</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Etiqueta impresa</translation>
    </message>
    <message>
        <source>Label spoiled</source>
        <translation>Etiqueta inutilizada</translation>
    </message>
    <message>
        <source>Scan not followed</source>
        <translation>Lectura no atendida</translation>
    </message>
    <message>
        <source>Terminal set up</source>
        <translation>Terminal configurada</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>PIN changed</source>
        <translation>PIN cambiado</translation>
    </message>
    <message>
        <source>Cause noted</source>
        <translation>Causa anotada</translation>
    </message>
    <message>
        <source>Station told</source>
        <translation>Estación avisada</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Balance struck</source>
        <translation>Balance firmado</translation>
    </message>
    <message>
        <source>Recall drill</source>
        <translation>Simulacro de retirada</translation>
    </message>
    <message>
        <source>Revision prepared</source>
        <translation>Revisión preparada</translation>
    </message>
    <message>
        <source>Draft withdrawn</source>
        <translation>Borrador retirado</translation>
    </message>
    <message>
        <source>Plant data revised</source>
        <translation>Datos de planta revisados</translation>
    </message>
    <message>
        <source>Terminal enrolled</source>
        <translation>Terminal dado de alta</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Ajustado</translation>
    </message>
    <message>
        <source>Sample taken</source>
        <translation>Muestra tomada</translation>
    </message>
    <message>
        <source>Not among these</source>
        <translation>No está entre estas</translation>
    </message>
    <message>
        <source>Scan its lot.</source>
        <translation>Escanee su lote.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) kept</source>
        <translation>
            <numerusform>%n muestra guardada</numerusform>
            <numerusform>%n muestras guardadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan a lot for its own.</source>
        <translation>Escanee un lote para ver las suyas.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) past their end</source>
        <translation>
            <numerusform>%n muestra vencida</numerusform>
            <numerusform>%n muestras vencidas</numerusform>
        </translation>
    </message>
    <message>
        <source>To a test</source>
        <translation>Para ensayo</translation>
    </message>
    <message>
        <source>Destroyed by it</source>
        <translation>Se destruye en él</translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>one sample</comment>
        <translation>Guardada</translation>
    </message>
    <message>
        <source>More than there is.</source>
        <translation>Más de lo que hay.</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>in its load, if that matters</source>
        <translation>en su carga, si importa</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Es</translation>
    </message>
    <message>
        <source>A day such as 2036-12-31.</source>
        <translation>Un día como 2036-12-31.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>2036-12-31; empty: open</source>
        <translation>2036-12-31; vacío: abierto</translation>
    </message>
    <message>
        <source>Take a sample</source>
        <translation>Tomar una muestra</translation>
    </message>
    <message>
        <source>nothing is left of it</source>
        <comment>of a lot</comment>
        <translation>no queda nada de él</translation>
    </message>
    <message>
        <source>what for?</source>
        <translation>¿para qué?</translation>
    </message>
    <message>
        <source>where is it kept?</source>
        <translation>¿dónde se guarda?</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>released</source>
        <translation>liberado</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>Orden de trabajo</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Pieza</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>back</source>
        <translation>de vuelta</translation>
    </message>
    <message>
        <source>Outside work</source>
        <translation>Trabajo externo</translation>
    </message>
    <message>
        <source>Scan a lot</source>
        <translation>Escanee un lote</translation>
    </message>
    <message>
        <source>No sample</source>
        <translation>Ninguna muestra</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardadas</translation>
    </message>
    <message>
        <source>At a laboratory</source>
        <translation>En un laboratorio</translation>
    </message>
    <message>
        <source>Of a lot</source>
        <translation>De un lote</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>No more than is left.</source>
        <translation>No más de lo que queda.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué fue de ella</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>choose a sample</source>
        <translation>elija una muestra</translation>
    </message>
    <message>
        <source>it is not here</source>
        <translation>no está aquí</translation>
    </message>
    <message>
        <source>no laboratory is on file</source>
        <translation>no hay laboratorio archivado</translation>
    </message>
    <message>
        <source>Sent out</source>
        <comment>a sample</comment>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Tomarla</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Our order</source>
        <translation>Nuestro pedido</translation>
    </message>
    <message>
        <source>purchase order, if there is one</source>
        <translation>orden de compra, si la hay</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>sin documento</translation>
    </message>
    <message>
        <source>inbox: {file}</source>
        <translation>inbox: {file}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>two letters, such as AU</source>
        <translation>dos letras, como AU</translation>
    </message>
    <message>
        <source>such as Nd; empty: the whole material</source>
        <translation>como Nd; vacío: todo el material</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Planta</translation>
    </message>
    <message>
        <source>mine, refinery, works</source>
        <translation>mina, refinería, fábrica</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>in %; empty: all of it</source>
        <translation>en %; vacío: todo</translation>
    </message>
    <message>
        <source>Recycled</source>
        <translation>Reciclado</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>Separación</translation>
    </message>
    <message>
        <source>% of TREO</source>
        <translation>% de TREO</translation>
    </message>
    <message>
        <source>% of mass</source>
        <translation>% de la masa</translation>
    </message>
    <message>
        <source>TREO, purity</source>
        <translation>TREO, pureza</translation>
    </message>
    <message>
        <source>rare-earth oxides in all, % of mass</source>
        <translation>óxidos de tierras raras en total, % de la masa</translation>
    </message>
    <message>
        <source>tell a percentage</source>
        <translation>indique un porcentaje</translation>
    </message>
    <message>
        <source>see the form</source>
        <translation>vea el formulario</translation>
    </message>
    <message>
        <source>in which country?</source>
        <translation>¿en qué país?</translation>
    </message>
    <message>
        <source>Two letters, such as AU.</source>
        <translation>Dos letras, como AU.</translation>
    </message>
    <message>
        <source>A symbol, such as Nd.</source>
        <translation>Un símbolo, como Nd.</translation>
    </message>
    <message>
        <source>A number above 0, at most 100.</source>
        <translation>Un número mayor que 0, como mucho 100.</translation>
    </message>
    <message>
        <source>Their lot</source>
        <translation>Su lote</translation>
    </message>
    <message>
        <source>Lots mixed there?</source>
        <translation>¿Mezclaron lotes?</translation>
    </message>
    <message>
        <source>none came</source>
        <translation>no llegó ninguno</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Reclamación</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Wrong parts</source>
        <translation>Piezas erróneas</translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation>Sobrante</translation>
    </message>
    <message>
        <source>RMA number</source>
        <translation>Número RMA</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Sample, PPAP</source>
        <translation>Muestra, PPAP</translation>
    </message>
    <message>
        <source>To a processor</source>
        <translation>A un procesador</translation>
    </message>
    <message>
        <source>From a processor</source>
        <translation>De un procesador</translation>
    </message>
    <message>
        <source>Customer return</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>To a supplier</source>
        <translation>A un proveedor</translation>
    </message>
    <message>
        <source>Scrap sale</source>
        <translation>Venta de chatarra</translation>
    </message>
    <message>
        <source>Scan the boxes</source>
        <translation>Escanee las cajas</translation>
    </message>
    <message>
        <source>Scan what goes out</source>
        <translation>Escanee lo que sale</translation>
    </message>
    <message>
        <source>Scan one that came back</source>
        <translation>Escanee uno que ha vuelto</translation>
    </message>
    <message>
        <source>Scan the box or lot it may be from</source>
        <translation>Escanee la caja o el lote del que puede ser</translation>
    </message>
    <message>
        <source>Scan what goes back</source>
        <translation>Escanee lo que se devuelve</translation>
    </message>
    <message>
        <source>Scan what is sold</source>
        <translation>Escanee lo que se vende</translation>
    </message>
    <message>
        <source>Begin shipment</source>
        <translation>Iniciar envío</translation>
    </message>
    <message>
        <source>no 3.1 by default</source>
        <translation>sin 3.1 por defecto</translation>
    </message>
    <message>
        <source>Send out</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>the containers leave</source>
        <translation>salen los envases</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>counted again</source>
        <translation>se cuenta otra vez</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>prints its label</source>
        <translation>imprime su etiqueta</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Vender</translation>
    </message>
    <message>
        <source>{quantity} went out</source>
        <translation>salieron {quantity}</translation>
    </message>
    <message>
        <source>to a laboratory</source>
        <translation>a un laboratorio</translation>
    </message>
    <message>
        <source>nothing is left of it</source>
        <translation>no queda nada de ella</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>Enviado fuera</translation>
    </message>
    <message>
        <source>Magnetised</source>
        <translation>Imantado</translation>
    </message>
    <message>
        <source>Demagnetised</source>
        <translation>Desimantado</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>no se pide</translation>
    </message>
    <message>
        <source>report {report}</source>
        <translation>informe {report}</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) recorded</source>
        <translation>
            <numerusform>%n informe registrado</numerusform>
            <numerusform>%n informes registrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elija un archivo</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <translation>Aquí no espera nada</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Leer como</translation>
    </message>
    <message>
        <source>Which instrument wrote it?</source>
        <translation>¿Qué instrumento lo escribió?</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>choose a file first</source>
        <translation>elija primero un archivo</translation>
    </message>
    <message>
        <source>results</source>
        <translation>resultados</translation>
    </message>
    <message>
        <source>demagnetisation curve</source>
        <translation>curva de desmagnetización</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to correct</source>
        <translation>
            <numerusform>%n cosa que corregir</numerusform>
            <numerusform>%n cosas que corregir</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the file, and choose it again.</source>
        <translation>Corrija el archivo y elíjalo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) will be on hold.</source>
        <translation>
            <numerusform>%n lote quedará retenido.</numerusform>
            <numerusform>%n lotes quedarán retenidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fails.</source>
        <translation>Nada falla.</translation>
    </message>
    <message>
        <source>Record these results?</source>
        <translation>¿Registrar estos resultados?</translation>
    </message>
    <message>
        <source>met</source>
        <translation>cumple</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>no cumple</translation>
    </message>
    <message>
        <source>too few pieces tested</source>
        <translation>pocas piezas ensayadas</translation>
    </message>
    <message>
        <source>to be measured again</source>
        <translation>medir de nuevo</translation>
    </message>
    <message>
        <source>void</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>none on the way of {lot}</source>
        <translation>ninguna en el camino de {lot}</translation>
    </message>
    <message>
        <source>inherited from {lot}</source>
        <translation>heredado de {lot}</translation>
    </message>
    <message>
        <source>voided by {steps}</source>
        <translation>anulado por {steps}</translation>
    </message>
    <message>
        <source>files in the data folder</source>
        <translation>archivos en la carpeta de datos</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Escáneres</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Básculas</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>In place of</source>
        <translation>En lugar de</translation>
    </message>
    <message>
        <source>What it signed</source>
        <translation>Lo que firmó</translation>
    </message>
    <message>
        <source>stays good</source>
        <translation>sigue valiendo</translation>
    </message>
    <message>
        <source>A new key signs</source>
        <translation>Firma una clave nueva</translation>
    </message>
    <message>
        <source>What the one before signed stays good.</source>
        <translation>Lo que firmó la anterior sigue valiendo.</translation>
    </message>
    <message>
        <source>Sign with a new key</source>
        <translation>Firmar con una clave nueva</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>Out of our hands since</source>
        <translation>Fuera de control desde</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>counts no more</source>
        <translation>ya no vale</translation>
    </message>
    <message>
        <source>counts if logged before</source>
        <translation>vale si se registró antes</translation>
    </message>
    <message>
        <source>What it signed and nobody logged before is to be issued again.</source>
        <translation>Lo que firmó y no se registró antes debe emitirse de nuevo.</translation>
    </message>
    <message>
        <source>Whatever it signed is to be issued again.</source>
        <translation>Lo que firmó debe emitirse de nuevo.</translation>
    </message>
    <message>
        <source>What it signed stays good.</source>
        <translation>Lo que firmó sigue valiendo.</translation>
    </message>
    <message>
        <source>Revoke the key</source>
        <translation>Revocar la clave</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Emisor</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>él mismo</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>Documents bear it from now on.</source>
        <translation>Los documentos lo llevan desde ahora.</translation>
    </message>
    <message>
        <source>Sign documents with it</source>
        <translation>Firmar documentos con él</translation>
    </message>
    <message>
        <source>Take it out of the inbox folder: it holds the private key.</source>
        <translation>Sáquelo de la carpeta inbox: contiene la clave privada.</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repositorio</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>What is recorded waits here.</source>
        <translation>Lo que se registra espera aquí.</translation>
    </message>
    <message>
        <source>Hand nothing over</source>
        <translation>No entregar nada</translation>
    </message>
    <message>
        <source>Hand events over again</source>
        <translation>Volver a entregar eventos</translation>
    </message>
    <message>
        <source>It goes on</source>
        <translation>Continúa</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Desde ahora</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Token portador</translation>
    </message>
    <message>
        <source>another</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>Events go there</source>
        <translation>Los eventos van allí</translation>
    </message>
    <message>
        <source>Events go nowhere</source>
        <translation>Los eventos se quedan aquí</translation>
    </message>
    <message>
        <source>Set the repository</source>
        <translation>Fijar el repositorio</translation>
    </message>
    <message>
        <source>Signatures are time-stamped</source>
        <translation>Las firmas llevan sello de tiempo</translation>
    </message>
    <message>
        <source>Signatures are not time-stamped</source>
        <translation>Las firmas no llevan sello de tiempo</translation>
    </message>
    <message>
        <source>Set the time-stamp server</source>
        <translation>Fijar el servidor de sellos de tiempo</translation>
    </message>
    <message>
        <source>{file}, and the key that checks it: {key}</source>
        <translation>{file}, y la clave que lo comprueba: {key}</translation>
    </message>
    <message>
        <source>Checkpoint for a customer to keep</source>
        <translation>Punto de control para un cliente</translation>
    </message>
    <message>
        <source>Plant files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Add a scale</source>
        <translation>Añadir báscula</translation>
    </message>
    <message>
        <source>Test devices</source>
        <translation>Probar aparatos</translation>
    </message>
    <message>
        <source>New scale</source>
        <translation>Báscula nueva</translation>
    </message>
    <message>
        <source>{count} here</source>
        <translation>{count} aquí</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No key yet: the first certificate makes it</source>
        <translation>Aún no hay clave: la crea el primer certificado</translation>
    </message>
    <message>
        <source>Document certificates</source>
        <translation>Certificados de firma</translation>
    </message>
    <message>
        <source>No certificate yet: the first document makes it</source>
        <translation>Aún no hay certificado: lo crea el primer documento</translation>
    </message>
    <message>
        <source>Install another</source>
        <translation>Instalar otro</translation>
    </message>
    <message>
        <source>No .p12, .pfx or .pem file in the inbox folder</source>
        <translation>No hay archivos .p12, .pfx ni .pem en la carpeta inbox</translation>
    </message>
    <message>
        <source>Time stamps</source>
        <translation>Sellos de tiempo</translation>
    </message>
    <message>
        <source>Signing certificate is over</source>
        <translation>El certificado de firma caducó</translation>
    </message>
    <message>
        <source>Signing certificate ends soon</source>
        <translation>El certificado de firma caduca pronto</translation>
    </message>
    <message>
        <source>{holder}: until {day}. Install another.</source>
        <translation>{holder}: hasta el {day}. Instale otro.</translation>
    </message>
    <message>
        <source>Nothing signs here yet</source>
        <translation>Aquí aún no firma nada</translation>
    </message>
    <message>
        <source>The first certificate makes its key.</source>
        <translation>El primer certificado crea su clave.</translation>
    </message>
    <message>
        <source>The first document makes its certificate.</source>
        <translation>El primer documento crea su certificado.</translation>
    </message>
    <message>
        <source>Its documents bear a certificate made here; a real one can be installed.</source>
        <translation>Sus documentos llevan un certificado hecho aquí; puede instalarse uno real.</translation>
    </message>
    <message>
        <source>Its documents bear this certificate: {holder}</source>
        <translation>Sus documentos llevan este certificado: {holder}</translation>
    </message>
    <message>
        <source>confirms when a document was signed</source>
        <translation>confirma cuándo se firmó un documento</translation>
    </message>
    <message>
        <source>{key} signs here</source>
        <translation>Aquí firma {key}</translation>
    </message>
    <message>
        <source>at terminal {letters}</source>
        <translation>en el terminal {letters}</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>anterior</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <translation>SHA-256 del certificado</translation>
    </message>
    <message>
        <source>made here: nobody else vouches for it</source>
        <translation>hecho aquí: nadie más responde por él</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujeto</translation>
    </message>
    <message>
        <source>revoked: {reason}</source>
        <translation>revocación: {reason}</translation>
    </message>
    <message>
        <source>{standing} at terminal {letters}</source>
        <translation>{standing}, terminal {letters}</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>of the file; it is not kept</source>
        <translation>del archivo; no se guarda</translation>
    </message>
    <message>
        <source>such as https://stamps.example; empty: none</source>
        <translation>como https://sellos.example; vacío: ninguno</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Time-stamp server</source>
        <translation>Servidor de sellos de tiempo</translation>
    </message>
    <message>
        <source>never, it was given up</source>
        <translation>nunca, se dejó de usar</translation>
    </message>
    <message>
        <source>Revoked because</source>
        <translation>Revocación por</translation>
    </message>
    <message>
        <source>Revoked on</source>
        <translation>Revocación el</translation>
    </message>
    <message>
        <source>why it counts no more</source>
        <translation>por qué ya no vale</translation>
    </message>
    <message>
        <source>such as 2026-11-30; empty: not known</source>
        <translation>como 2026-11-30; vacío: no se sabe</translation>
    </message>
    <message>
        <source>others may have it</source>
        <translation>otros pueden tenerla</translation>
    </message>
    <message>
        <source>it is given up</source>
        <translation>se abandona</translation>
    </message>
    <message>
        <source>Signs since</source>
        <translation>Firma desde</translation>
    </message>
    <message>
        <source>Replaced on</source>
        <translation>Sustitución el</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <source>for a customer to keep</source>
        <translation>para un cliente</translation>
    </message>
    <message>
        <source>Take a new key</source>
        <translation>Tomar clave nueva</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>choose a key</source>
        <translation>elija una clave</translation>
    </message>
    <message>
        <source>the day is wrong</source>
        <translation>el día no es correcto</translation>
    </message>
    <message>
        <source>Beeps by command</source>
        <translation>Pita por orden</translation>
    </message>
    <message>
        <source>its own decode beep is to be off</source>
        <translation>apague su propio pitido de lectura</translation>
    </message>
    <message>
        <source>found here; touch it to take it</source>
        <translation>hallada aquí; tóquela para usarla</translation>
    </message>
    <message>
        <source>approved, since {day}</source>
        <translation>aprobada, desde el {day}</translation>
    </message>
    <message>
        <source>the plant’s own file</source>
        <translation>archivo propio de la planta</translation>
    </message>
    <message>
        <source>revision {number} · {whence}</source>
        <translation>revisión {number} · {whence}</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Impresora de etiquetas</translation>
    </message>
    <message>
        <source>[line {line}][, {field}]</source>
        <translation>[línea {line}][, {field}]</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>cannot be read; set it up again</source>
        <translation>no se puede leer; configúrela de nuevo</translation>
    </message>
    <message>
        <source>Add a scanner</source>
        <translation>Añadir escáner</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>no instrument left that weighs</source>
        <translation>no queda instrumento que pese</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>where this station begins</source>
        <translation>donde se empieza</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>anything on record</source>
        <translation>todo lo registrado</translation>
    </message>
    <message>
        <source>Key in a code</source>
        <translation>Teclear un código</translation>
    </message>
    <message>
        <source>for want of a label</source>
        <translation>si falta la etiqueta</translation>
    </message>
    <message>
        <source>Hold, report</source>
        <translation>Retener, avisar</translation>
    </message>
    <message>
        <source>one badge stops it</source>
        <translation>una credencial basta</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Rastreo</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Retenciones</translation>
    </message>
    <message>
        <source>all that stands still</source>
        <translation>todo lo que está parado</translation>
    </message>
    <message>
        <source>from instruments’ files</source>
        <translation>de los instrumentos</translation>
    </message>
    <message>
        <source>what drifts</source>
        <translation>lo que se desvía</translation>
    </message>
    <message>
        <source>Mass balance</source>
        <translation>Balance de masa</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>all there are</source>
        <translation>todos los que hay</translation>
    </message>
    <message>
        <source>where to, where from</source>
        <translation>adónde y de dónde</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>what goes in, what comes out</source>
        <translation>lo que entra y lo que sale</translation>
    </message>
    <message>
        <source>doubts, who closed them</source>
        <translation>dudas y quién las cerró</translation>
    </message>
    <message>
        <source>Escape reviews</source>
        <translation>Revisiones de fuga</translation>
    </message>
    <message>
        <source>late facts, certificates</source>
        <translation>hechos, certificados</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Orígenes</translation>
    </message>
    <message>
        <source>declared of what came in</source>
        <translation>lo que se declara</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>evidence of origins</source>
        <translation>pruebas de origen</translation>
    </message>
    <message>
        <source>kept, sent, ended</source>
        <translation>guardadas, enviadas</translation>
    </message>
    <message>
        <source>what may deviate</source>
        <translation>qué puede desviarse</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Expedición</translation>
    </message>
    <message>
        <source>boxes and certificates</source>
        <translation>cajas y certificados</translation>
    </message>
    <message>
        <source>other rules, another box</source>
        <translation>otras reglas, otra caja</translation>
    </message>
    <message>
        <source>Unpack</source>
        <translation>Desembalar</translation>
    </message>
    <message>
        <source>a box is stock again</source>
        <translation>de caja a existencia</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Muelle</translation>
    </message>
    <message>
        <source>outside work, returns</source>
        <translation>subcontrata, devoluciones</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>where to walk next</source>
        <translation>adónde ir ahora</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>Nota de relevo</translation>
    </message>
    <message>
        <source>for the next shift</source>
        <translation>para el relevo</translation>
    </message>
    <message>
        <source>Station health</source>
        <translation>Estado de estación</translation>
    </message>
    <message>
        <source>not done yet, tests</source>
        <translation>pendientes y pruebas</translation>
    </message>
    <message>
        <source>delivered, set aside</source>
        <translation>entregado, apartado</translation>
    </message>
    <message>
        <source>what runs out</source>
        <translation>lo que vence</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>events out and in</source>
        <translation>eventos, ida y vuelta</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>what signs here</source>
        <translation>lo que firma aquí</translation>
    </message>
    <message>
        <source>parts, parties, people</source>
        <translation>piezas, firmas, personas</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>devices and plant data</source>
        <translation>equipos y datos de planta</translation>
    </message>
    <message>
        <source>Change the set-up</source>
        <translation>Cambiar la configuración</translation>
    </message>
    <message>
        <source>Scan a box or shipment</source>
        <translation>Escanee una caja o un envío</translation>
    </message>
    <message>
        <source>Code not known</source>
        <translation>Código no conocido</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) fail</source>
        <translation>
            <numerusform>falla %n comprobación</numerusform>
            <numerusform>fallan %n comprobaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>quality</source>
        <translation>calidad</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>it has left</source>
        <translation>ya ha salido</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Cargar</translation>
    </message>
    <message>
        <source>without a certificate</source>
        <translation>sin certificado</translation>
    </message>
    <message>
        <source>the boxes leave</source>
        <translation>salen las cajas</translation>
    </message>
    <message>
        <source>Sign and print</source>
        <translation>Firmar e imprimir</translation>
    </message>
    <message>
        <source>all have signed</source>
        <translation>ya han firmado todos</translation>
    </message>
    <message>
        <source>{people} signed, next {meaning}</source>
        <translation>firmó {people}, falta {meaning}</translation>
    </message>
    <message>
        <source>The boxes may leave</source>
        <translation>Las cajas pueden salir</translation>
    </message>
    <message>
        <source>Quality is asked</source>
        <translation>Calidad avisada</translation>
    </message>
    <message>
        <source>badge and PIN</source>
        <translation>credencial y PIN</translation>
    </message>
    <message>
        <source>Open {code}</source>
        <translation>Abrir {code}</translation>
    </message>
    <message>
        <source>settle it there</source>
        <translation>resuélvalo allí</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>aún sin leer</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>replaces {number}</source>
        <translation>sustituye a {number}</translation>
    </message>
    <message>
        <source>not valid any more</source>
        <translation>ya no es válido</translation>
    </message>
    <message>
        <source>{number} stands</source>
        <translation>vale {number}</translation>
    </message>
    <message>
        <source>The PDF is here</source>
        <translation>El PDF está aquí</translation>
    </message>
    <message>
        <source>A test result does not hold</source>
        <translation>Un ensayo no se sostiene</translation>
    </message>
    <message>
        <source>A lot in it is doubtful</source>
        <translation>Un lote suyo es dudoso</translation>
    </message>
    <message>
        <source>Wrong quantity or boxes</source>
        <translation>Cantidad o cajas erróneas</translation>
    </message>
    <message>
        <source>Wrong order or customer data</source>
        <translation>Datos de pedido o cliente erróneos</translation>
    </message>
    <message>
        <source>Instructed by the customer</source>
        <translation>Lo pide el cliente</translation>
    </message>
    <message>
        <source>Why is it withdrawn?</source>
        <translation>¿Por qué se anula?</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Porque</translation>
    </message>
    <message>
        <source>Withdraw the certificate</source>
        <translation>Anular el certificado</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cajas</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Sign the certificate</source>
        <translation>Firmar el certificado</translation>
    </message>
    <message>
        <source>Certificate {number} stands</source>
        <translation>El certificado {number} vale</translation>
    </message>
    <message numerus="yes">
        <source>%n box label(s) printed again</source>
        <translation>
            <numerusform>%n etiqueta de caja impresa de nuevo</numerusform>
            <numerusform>%n etiquetas de caja impresas de nuevo</numerusform>
        </translation>
    </message>
    <message>
        <source>Order {order}, line {line}</source>
        <translation>Pedido {order}, línea {line}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>vence el {day}</translation>
    </message>
    <message>
        <source>Gross, weighed</source>
        <translation>Bruto, pesado</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n caja</numerusform>
            <numerusform>%n cajas</numerusform>
        </translation>
    </message>
    <message>
        <source>Highest field, {distance}</source>
        <translation>Campo máximo, {distance}</translation>
    </message>
    <message>
        <source>limit {limit}</source>
        <translation>límite {limit}</translation>
    </message>
    <message>
        <source>{passed} of {all} pass</source>
        <translation>{passed} de {all} pasan</translation>
    </message>
    <message numerus="yes">
        <source>%n more like it.</source>
        <translation>
            <numerusform>%n más como esta.</numerusform>
            <numerusform>%n más como esta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the path</source>
        <translation>Ver el camino</translation>
    </message>
    <message>
        <source>Ask quality</source>
        <translation>Avisar a calidad</translation>
    </message>
    <message>
        <source>box {number}</source>
        <translation>caja {number}</translation>
    </message>
    <message numerus="yes">
        <source>{boxes} and %n more</source>
        <translation>
            <numerusform>{boxes} y %n más</numerusform>
            <numerusform>{boxes} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Within open line balance and tolerance</source>
        <translation>Dentro del saldo y la tolerancia de la línea</translation>
    </message>
    <message>
        <source>Part, owner and claim class as ordered</source>
        <translation>Pieza, dueño y clase según el pedido</translation>
    </message>
    <message>
        <source>Every ancestor known</source>
        <translation>Todos los antecesores conocidos</translation>
    </message>
    <message>
        <source>Every lot released</source>
        <translation>Todos los lotes liberados</translation>
    </message>
    <message>
        <source>None on hold</source>
        <translation>Ninguno retenido</translation>
    </message>
    <message>
        <source>Every step signed, two people where needed</source>
        <translation>Pasos firmados, dos personas donde toca</translation>
    </message>
    <message>
        <source>No open finding</source>
        <translation>Sin hallazgos abiertos</translation>
    </message>
    <message>
        <source>Tests inside the specification</source>
        <translation>Ensayos dentro de la especificación</translation>
    </message>
    <message>
        <source>Scales and gauges were in calibration</source>
        <translation>Básculas y galgas calibradas</translation>
    </message>
    <message>
        <source>Mass balance closes</source>
        <translation>El balance de masa cierra</translation>
    </message>
    <message>
        <source>Records complete for these lots</source>
        <translation>Registros completos de estos lotes</translation>
    </message>
    <message>
        <source>Field per package recorded</source>
        <translation>Campo registrado por bulto</translation>
    </message>
    <message>
        <source>Every package may fly</source>
        <translation>Cada bulto puede volar</translation>
    </message>
    <message>
        <source>Rules of origin met</source>
        <translation>Reglas de origen cumplidas</translation>
    </message>
    <message>
        <source>Nothing certified twice</source>
        <translation>Nada certificado dos veces</translation>
    </message>
    <message>
        <source>{one} of {all}</source>
        <translation>{one} de {all}</translation>
    </message>
    <message>
        <source>Swap box {box}</source>
        <translation>Cambiar la caja {box}</translation>
    </message>
    <message>
        <source>for {box}, {place}, passes all</source>
        <translation>por {box}, {place}, pasa todo</translation>
    </message>
    <message>
        <source>Next: {prompt}</source>
        <translation>Ahora: {prompt}</translation>
    </message>
    <message>
        <source>{lot} came in</source>
        <translation>{lot} recibido</translation>
    </message>
    <message>
        <source>Declare its origins now or later: nothing waits for it.</source>
        <translation>Declare sus orígenes ahora o después: nada espera por ello.</translation>
    </message>
    <message>
        <source>From {people}</source>
        <translation>De {people}</translation>
    </message>
    <message>
        <source>Note of {people}</source>
        <translation>Nota de {people}</translation>
    </message>
    <message>
        <source>Begun by {people}</source>
        <translation>Iniciado por {people}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>stuck on</source>
        <translation>pegadas</translation>
    </message>
    <message>
        <source>parts done</source>
        <translation>partes hechas</translation>
    </message>
    <message>
        <source>Picked up, but not all of it</source>
        <translation>Se retoma, pero no todo</translation>
    </message>
    <message>
        <source>Left out: {lots}</source>
        <translation>Queda fuera: {lots}</translation>
    </message>
    <message>
        <source>Told by {people}</source>
        <translation>Anotado por {people}</translation>
    </message>
    <message>
        <source>Set aside for {order}</source>
        <translation>Reservado para {order}</translation>
    </message>
    <message>
        <source>{lot}: take another, or go on.</source>
        <translation>{lot}: tome otro, o siga.</translation>
    </message>
    <message>
        <source>Picked up where it stopped, {time}</source>
        <translation>Se retoma donde quedó, {time}</translation>
    </message>
    <message>
        <source>Waiting here</source>
        <translation>En espera aquí</translation>
    </message>
    <message>
        <source>Recipe {recipe} rev {revision}</source>
        <translation>Receta {recipe} rev {revision}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Weigh out</source>
        <translation>Pesar</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Now: {prompt}</source>
        <translation>Ahora: {prompt}</translation>
    </message>
    <message>
        <source>Container {n}</source>
        <translation>Envase {n}</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>lleno</translation>
    </message>
    <message>
        <source>fill it now</source>
        <translation>llénelo ahora</translation>
    </message>
    <message>
        <source>{n} pieces</source>
        <translation>{n} piezas</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificada</translation>
    </message>
    <message>
        <source>scan it</source>
        <translation>escanéela</translation>
    </message>
    <message>
        <source>{words}: remnant, over the old label</source>
        <translation>{words}: resto, sobre la etiqueta vieja</translation>
    </message>
    <message>
        <source>scan the old one</source>
        <translation>escanee la anterior</translation>
    </message>
    <message>
        <source>Key the weight</source>
        <translation>Teclee el peso</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Accept lot</source>
        <translation>Aceptar lote</translation>
    </message>
    <message>
        <source>Reject lot</source>
        <translation>Rechazar lote</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masa</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Anyone with the skill “{skill}”, except {first}</source>
        <translation>Quien tenga la aptitud “{skill}”, menos {first}</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Calibration due</source>
        <translation>Calibración vencida</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Drifts: compare it, or key the weight</source>
        <translation>Deriva: compruébela o teclee el peso</translation>
    </message>
    <message>
        <source>Nothing on it yet</source>
        <translation>Aún está vacía</translation>
    </message>
    <message>
        <source>Waits for a stable weight</source>
        <translation>Espera un peso estable</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Estable</translation>
    </message>
    <message>
        <source>Stable: {count}</source>
        <translation>Estable: {count}</translation>
    </message>
    <message>
        <source>It lay there before: OK takes it</source>
        <translation>Ya estaba ahí: OK lo toma</translation>
    </message>
    <message>
        <source>It lay there before</source>
        <translation>Ya estaba ahí</translation>
    </message>
    <message>
        <source>Not recorded: scan a lot first</source>
        <translation>Sin registrar: escanee un lote</translation>
    </message>
    <message>
        <source>After charging</source>
        <translation>Después de cargar</translation>
    </message>
    <message>
        <source>the last record</source>
        <translation>el último registro</translation>
    </message>
    <message>
        <source>stray field</source>
        <translation>el campo parásito</translation>
    </message>
    <message>
        <source>weight of the box</source>
        <translation>el peso de la caja</translation>
    </message>
    <message>
        <source>the last value</source>
        <translation>el último valor</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>el inicio</translation>
    </message>
    <message>
        <source>the second signature</source>
        <translation>la segunda firma</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>esta carga</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Scan the old label</source>
        <translation>Escanee la etiqueta anterior</translation>
    </message>
    <message>
        <source>Then destroy it. OK, if it cannot be read.</source>
        <translation>Luego destrúyala. OK si no se puede leer.</translation>
    </message>
    <message>
        <source>Stick it on, scan it</source>
        <translation>Péguela y escanéela</translation>
    </message>
    <message>
        <source>Scan each new label on its container.</source>
        <translation>Escanee cada etiqueta nueva en su envase.</translation>
    </message>
    <message>
        <source>Scan the supplier’s code</source>
        <translation>Escanee el código del proveedor</translation>
    </message>
    <message>
        <source>Or a material card, if there is none.</source>
        <translation>O una tarjeta de material, si no lo hay.</translation>
    </message>
    <message>
        <source>Scan the lot or load to test</source>
        <translation>Escanee el lote o la carga a ensayar</translation>
    </message>
    <message>
        <source>Scan a lot or order</source>
        <translation>Escanee un lote o una orden</translation>
    </message>
    <message>
        <source>All inputs are here</source>
        <translation>Están todas las entradas</translation>
    </message>
    <message>
        <source>Start, or scan more.</source>
        <translation>Inicie o escanee más.</translation>
    </message>
    <message>
        <source>Scan {material}</source>
        <translation>Escanee {material}</translation>
    </message>
    <message numerus="yes">
        <source>Put the %n counted piece(s) on the scale</source>
        <translation>
            <numerusform>Ponga la %n pieza contada en la báscula</numerusform>
            <numerusform>Ponga las %n piezas contadas en la báscula</numerusform>
        </translation>
    </message>
    <message>
        <source>Weigh the sample</source>
        <translation>Pese la muestra</translation>
    </message>
    <message>
        <source>How many in the sample?</source>
        <translation>¿Cuántas en la muestra?</translation>
    </message>
    <message>
        <source>Count some out, ten or more.</source>
        <translation>Cuente unas cuantas, diez o más.</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n capa</numerusform>
            <numerusform>%n capas</numerusform>
        </translation>
    </message>
    <message>
        <source>Pieces in a layer?</source>
        <translation>¿Piezas por capa?</translation>
    </message>
    <message>
        <source>How many layers?</source>
        <translation>¿Cuántas capas?</translation>
    </message>
    <message>
        <source>Full ones of the same tray.</source>
        <translation>Completas, de la misma bandeja.</translation>
    </message>
    <message>
        <source>By weight {count}: too near to tell. Count by hand.</source>
        <translation>Por peso {count}: no se distingue. Cuente a mano.</translation>
    </message>
    <message>
        <source>Count the pieces</source>
        <translation>Cuente las piezas</translation>
    </message>
    <message>
        <source>A full box: {count}</source>
        <translation>Caja llena: {count}</translation>
    </message>
    <message>
        <source>In the tray: {count}</source>
        <translation>En la bandeja: {count}</translation>
    </message>
    <message>
        <source>Count by tray or layer</source>
        <translation>Cuente por bandeja o capa</translation>
    </message>
    <message>
        <source>Magnetised: never on a steel pan.</source>
        <translation>Magnetizadas: nunca sobre un plato de acero.</translation>
    </message>
    <message>
        <source>Put the pieces on the scale</source>
        <translation>Ponga las piezas en la báscula</translation>
    </message>
    <message>
        <source>How many pieces?</source>
        <translation>¿Cuántas piezas?</translation>
    </message>
    <message>
        <source>By weight {weighed}, to be {told}</source>
        <translation>Por peso {weighed}, debían ser {told}</translation>
    </message>
    <message>
        <source>Count again, then choose. Undo weighs again.</source>
        <translation>Cuente otra vez y elija. Deshacer pesa de nuevo.</translation>
    </message>
    <message>
        <source>1  {count} by weight</source>
        <translation>1  {count} por peso</translation>
    </message>
    <message>
        <source>2  {count} counted</source>
        <translation>2  {count} contadas</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>Which count stands?</source>
        <translation>¿Qué número vale?</translation>
    </message>
    <message>
        <source>Put it on the scale</source>
        <translation>Póngalo en la báscula</translation>
    </message>
    <message>
        <source>{field} {value} is outside its limits. Why?</source>
        <translation>{field} {value} está fuera de límites. ¿Por qué?</translation>
    </message>
    <message>
        <source>What do you collect?</source>
        <translation>¿Qué recoge?</translation>
    </message>
    <message>
        <source>Touch its line, or scan its row.</source>
        <translation>Toque su línea o escanee su fila.</translation>
    </message>
    <message>
        <source>Second person: scan your badge</source>
        <translation>Segunda persona: su credencial</translation>
    </message>
    <message>
        <source>Put {count} pieces on the scale</source>
        <translation>Ponga {count} piezas en la báscula</translation>
    </message>
    <message>
        <source>Container {n}: count it</source>
        <translation>Envase {n}: cuéntelo</translation>
    </message>
    <message>
        <source>Container {n}: weigh it</source>
        <translation>Envase {n}: péselo</translation>
    </message>
    <message>
        <source>The load is full</source>
        <translation>La carga está completa</translation>
    </message>
    <message>
        <source>Start the cycle.</source>
        <translation>Inicie el ciclo.</translation>
    </message>
    <message>
        <source>Scan the next tray</source>
        <translation>Escanee la bandeja siguiente</translation>
    </message>
    <message>
        <source>It goes on {place}. Or start.</source>
        <translation>Va en {place}. O inicie.</translation>
    </message>
    <message>
        <source>It goes on {place}.</source>
        <translation>Va en {place}.</translation>
    </message>
    <message>
        <source>Weigh the full container</source>
        <translation>Pese el envase lleno</translation>
    </message>
    <message>
        <source>As it came, before you take any out.</source>
        <translation>Como llegó, antes de sacar nada.</translation>
    </message>
    <message>
        <source>It weighed {before}. What is missing was taken.</source>
        <translation>Pesaba {before}. Lo que falta se ha tomado.</translation>
    </message>
    <message>
        <source>Take some out, weigh the rest</source>
        <translation>Saque lo necesario y pese el resto</translation>
    </message>
    <message>
        <source>{material}: how much?</source>
        <translation>{material}: ¿cuánto?</translation>
    </message>
    <message>
        <source>{name}: how much?</source>
        <translation>{name}: ¿cuánto?</translation>
    </message>
    <message>
        <source>Value {number} of {count}</source>
        <translation>Valor {number} de {count}</translation>
    </message>
    <message>
        <source>How many of {count} fail?</source>
        <translation>¿Cuántas de {count} fallan?</translation>
    </message>
    <message>
        <source>Accept this lot?</source>
        <translation>¿Acepta este lote?</translation>
    </message>
    <message>
        <source>Every value is recorded.</source>
        <translation>Todos los valores están registrados.</translation>
    </message>
    <message>
        <source>Weigh the closed box</source>
        <translation>Pese la caja cerrada</translation>
    </message>
    <message>
        <source>Strongest stray field, A/m</source>
        <translation>Campo disperso máximo, A/m</translation>
    </message>
    <message>
        <source>Measured at 2.1 m.</source>
        <translation>Medido a 2,1 m.</translation>
    </message>
    <message numerus="yes">
        <source>By the books {mass} dry fell in, of %n lot(s).</source>
        <translation>
            <numerusform>Según los libros cayeron {mass} secos, de %n lote.</numerusform>
            <numerusform>Según los libros cayeron {mass} secos, de %n lotes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is the sump empty now?</source>
        <translation>¿Queda vacío el sumidero?</translation>
    </message>
    <message>
        <source>Ready to record</source>
        <translation>Listo para registrar</translation>
    </message>
    <message>
        <source>Take it anyway</source>
        <translation>Tomarlo igualmente</translation>
    </message>
    <message>
        <source>kept on record</source>
        <translation>queda registrado</translation>
    </message>
    <message>
        <source>old one not readable</source>
        <translation>la anterior no se lee</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>Basta</translation>
    </message>
    <message>
        <source>labels are on</source>
        <translation>etiquetas puestas</translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) missing</source>
        <translation>
            <numerusform>falta %n entrada</numerusform>
            <numerusform>faltan %n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>all inputs are here</source>
        <translation>están todas las entradas</translation>
    </message>
    <message>
        <source>second badge missing</source>
        <translation>falta la segunda credencial</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>inténtelo de nuevo</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>falta un valor</translation>
    </message>
    <message>
        <source>Take all of it</source>
        <translation>Tomar todo</translation>
    </message>
    <message>
        <source>All filled</source>
        <translation>Todo lleno</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n envase</numerusform>
            <numerusform>%n envases</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>there was none</source>
        <translation>no hubo</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>all was taken out</source>
        <translation>se sacó todo</translation>
    </message>
    <message>
        <source>Take this weight</source>
        <translation>Tomar este peso</translation>
    </message>
    <message>
        <source>this is the past</source>
        <translation>esto es el pasado</translation>
    </message>
    <message>
        <source>Scan a lot, box or shipment.</source>
        <translation>Escanee un lote, una caja o un envío.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>As known on which day?</source>
        <translation>¿Como se sabía qué día?</translation>
    </message>
    <message>
        <source>Day, such as 2026-12-01</source>
        <translation>Día, como 2026-12-01</translation>
    </message>
    <message>
        <source>As known on {day}</source>
        <translation>Como se sabía el {day}</translation>
    </message>
    <message>
        <source>nothing lies below it</source>
        <translation>nada queda por debajo</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) below it</source>
        <translation>
            <numerusform>%n lote por debajo</numerusform>
            <numerusform>%n lotes por debajo</numerusform>
        </translation>
    </message>
    <message>
        <source>As known on…</source>
        <translation>Como se sabía el…</translation>
    </message>
    <message>
        <source>As of now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>All</source>
        <comment>lots of any share</comment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>{count} records searched in {time}</source>
        <translation>{count} registros buscados en {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them not listed, none with more than {share}</source>
        <translation>
            <numerusform>%n no listado, con no más de {share}</numerusform>
            <numerusform>%n no listados, ninguno con más de {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold {what}</source>
        <translation>Retener {what}</translation>
    </message>
    <message>
        <source>Nothing from {terminals}.</source>
        <translation>Nada de {terminals}.</translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) have sent nothing for a while.</source>
        <translation>
            <numerusform>%n terminal no ha enviado nada hace rato.</numerusform>
            <numerusform>%n terminales no han enviado nada hace rato.</numerusform>
        </translation>
    </message>
    <message>
        <source>Begun and not recorded yet at {stations}.</source>
        <translation>Empezado y sin registrar en {stations}.</translation>
    </message>
    <message numerus="yes">
        <source>Begun and not recorded yet at %n station(s).</source>
        <translation>
            <numerusform>Empezado y sin registrar en %n estación.</numerusform>
            <numerusform>Empezado y sin registrar en %n estaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>May be incomplete.</source>
        <translation>Puede faltar algo.</translation>
    </message>
    <message>
        <source>{lot} may hold pieces of {other} since {processor} mixed them ({day}).</source>
        <translation>{lot} puede contener piezas de {other} desde que {processor} los mezcló ({day}).</translation>
    </message>
    <message>
        <source>a processor</source>
        <translation>un subcontratista</translation>
    </message>
    <message>
        <source>Lots were mixed.</source>
        <translation>Se mezclaron lotes.</translation>
    </message>
    <message>
        <source>terminal {name} since {when}</source>
        <translation>el terminal {name} desde {when}</translation>
    </message>
    <message numerus="yes">
        <source>From %n received lot(s).</source>
        <translation>
            <numerusform>De %n lote recibido.</numerusform>
            <numerusform>De %n lotes recibidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>In no shipment.</source>
        <translation>En ningún envío.</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) here.</source>
        <translation>
            <numerusform>%n lote aquí.</numerusform>
            <numerusform>%n lotes aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>A lot is taken at random and followed both ways</source>
        <translation>Se toma un lote al azar y se sigue en ambos sentidos</translation>
    </message>
    <message>
        <source>The drill is signed and filed</source>
        <translation>El simulacro está firmado y archivado</translation>
    </message>
    <message numerus="yes">
        <source>from %n lot(s)</source>
        <translation>
            <numerusform>de %n lote</numerusform>
            <numerusform>de %n lotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>into %n lot(s)</source>
        <translation>
            <numerusform>en %n lote</numerusform>
            <numerusform>en %n lotes</numerusform>
        </translation>
    </message>
    <message>
        <source>Drill on {lot}</source>
        <translation>Simulacro con {lot}</translation>
    </message>
    <message>
        <source>it closes</source>
        <translation>cierra</translation>
    </message>
    <message>
        <source>it does not close</source>
        <translation>no cierra</translation>
    </message>
    <message>
        <source>Lot, taken at random</source>
        <translation>Lote, tomado al azar</translation>
    </message>
    <message>
        <source>Found after</source>
        <translation>Hallado tras</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Vino de</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s), itself included</source>
        <translation>
            <numerusform>%n lote, él incluido</numerusform>
            <numerusform>%n lotes, él incluido</numerusform>
        </translation>
    </message>
    <message>
        <source>Went into</source>
        <translation>Fue a</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Alcanzó</translation>
    </message>
    <message>
        <source>Sign the drill</source>
        <translation>Firmar el simulacro</translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s)</source>
        <translation>
            <numerusform>%n envío</numerusform>
            <numerusform>%n envíos</numerusform>
        </translation>
    </message>
    <message>
        <source>the balance closes over {amount}</source>
        <translation>el balance cierra sobre {amount}</translation>
    </message>
    <message>
        <source>not found: {amount}</source>
        <translation>sin hallar: {amount}</translation>
    </message>
    <message>
        <source>Back to the supplier</source>
        <translation>Devuelto al proveedor</translation>
    </message>
    <message>
        <source>Sampled, returned or sold</source>
        <translation>Muestras, devuelto o vendido</translation>
    </message>
    <message>
        <source>{amount} affected</source>
        <translation>{amount} afectados</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) still here.</source>
        <translation>
            <numerusform>%n lote sigue aquí.</numerusform>
            <numerusform>%n lotes siguen aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the plant</source>
        <translation>En la planta</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>Chatarra</translation>
    </message>
    <message>
        <source>Sold as scrap</source>
        <translation>Vendido como chatarra</translation>
    </message>
    <message>
        <source>Burnt or worn off</source>
        <translation>Quemado o desgastado</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>Where the {amount} is now</source>
        <translation>Dónde están los {amount}</translation>
    </message>
    <message>
        <source>{manned} of {all} at work</source>
        <translation>{manned} de {all} con personal</translation>
    </message>
    <message>
        <source>{lots} in bundles, ribbon width = mass share</source>
        <translation>{lots} en grupos, ancho de la cinta = parte de la masa</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lote</numerusform>
            <numerusform>%n lotes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>Abrir el primero</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>desde las {time}</translation>
    </message>
    <message>
        <source>wrong scans, all caught</source>
        <translation>lecturas erróneas, ninguna pasó</translation>
    </message>
    <message>
        <source>next delivery due</source>
        <translation>próxima entrega</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) on hold</source>
        <translation>
            <numerusform>%n lote retenido</numerusform>
            <numerusform>%n lotes retenidos</numerusform>
        </translation>
    </message>
    <message>
        <source>{step}: over its limit</source>
        <translation>{step}: supera su límite</translation>
    </message>
    <message>
        <source>by {amount}</source>
        <translation>en {amount}</translation>
    </message>
    <message>
        <source>{person} asks quality</source>
        <translation>{person} avisa a calidad</translation>
    </message>
    <message>
        <source>{step}: a lot waits too long</source>
        <translation>{step}: un lote espera demasiado</translation>
    </message>
    <message>
        <source>{shipment} waits for its certificate</source>
        <translation>{shipment} espera su certificado</translation>
    </message>
    <message>
        <source>records today</source>
        <translation>registros hoy</translation>
    </message>
    <message>
        <source>Shift report written</source>
        <translation>Informe de turno escrito</translation>
    </message>
    <message>
        <source>{signed} of {all}</source>
        <translation>{signed} de {all}</translation>
    </message>
    <message>
        <source>open shipments signed</source>
        <translation>envíos abiertos firmados</translation>
    </message>
    <message>
        <source>lots on hold</source>
        <translation>lotes retenidos</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrumento</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialecto</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>End of a line</source>
        <translation>Fin de línea</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>usb:VID:PID:SERIAL, a path, or socket://HOST:PORT</source>
        <translation>usb:VID:PID:SERIE, una ruta o socket://HOST:PUERTO</translation>
    </message>
    <message>
        <source>as in its menu: 9600 8N1</source>
        <translation>como en su menú: 9600 8N1</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>por sí sola</translation>
    </message>
    <message>
        <source>when asked</source>
        <translation>si se le pide</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Buscar lo que sea</translation>
    </message>
    <message>
        <source>Open the chosen row</source>
        <translation>Abrir la fila elegida</translation>
    </message>
    <message>
        <source>In the sumps</source>
        <translation>En los sumideros</translation>
    </message>
    <message numerus="yes">
        <source>{mass}, %n lot(s), {day}</source>
        <translation>
            <numerusform>{mass}, %n lote, {day}</numerusform>
            <numerusform>{mass}, %n lotes, {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>The sump</source>
        <translation>El sumidero</translation>
    </message>
    <message>
        <source>It is empty</source>
        <translation>Está vacío</translation>
    </message>
    <message>
        <source>Some stays in it</source>
        <translation>Queda un resto</translation>
    </message>
    <message>
        <source>{others} or {last}</source>
        <translation>{others} o {last}</translation>
    </message>
    <message>
        <source>Measured with</source>
        <translation>Medido con</translation>
    </message>
    <message>
        <source>Decided by drawing</source>
        <translation>Se decide por el plano</translation>
    </message>
    <message>
        <source>Specimen temperature</source>
        <translation>Temperatura de la probeta</translation>
    </message>
    <message>
        <source>pcs</source>
        <translation>pcs</translation>
    </message>
    <message>
        <source>No instrument</source>
        <translation>Sin instrumento</translation>
    </message>
    <message>
        <source>choose one, or scan its card</source>
        <translation>elija uno o escanee su tarjeta</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>sin calibración</translation>
    </message>
    <message>
        <source>calibration due {day}</source>
        <translation>calibración hasta {day}</translation>
    </message>
    <message>
        <source>{due}: doubted</source>
        <translation>{due}: en duda</translation>
    </message>
    <message>
        <source>in force: {drawing}</source>
        <translation>vigente: {drawing}</translation>
    </message>
    <message>
        <source>Drawing {drawing}</source>
        <translation>Plano {drawing}</translation>
    </message>
    <message>
        <source>Temperature not told</source>
        <translation>Temperatura no indicada</translation>
    </message>
    <message>
        <source>specimen temperature</source>
        <translation>temperatura de la probeta</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) fail</source>
        <translation>
            <numerusform>%n pieza falla</numerusform>
            <numerusform>%n piezas fallan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fail(s)</source>
        <translation>
            <numerusform>falla %n</numerusform>
            <numerusform>fallan %n</numerusform>
        </translation>
    </message>
    <message>
        <source>every piece</source>
        <translation>todas las piezas</translation>
    </message>
    <message>
        <source>tightened inspection</source>
        <translation>inspección reforzada</translation>
    </message>
    <message>
        <source>reduced inspection</source>
        <translation>inspección reducida</translation>
    </message>
    <message>
        <source>The results of {unit} came without one.</source>
        <translation>Los resultados de {unit} llegaron sin ella.</translation>
    </message>
    <message>
        <source>No curve on file</source>
        <translation>No hay curva archivada</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} de {all}</translation>
    </message>
    <message>
        <source>specimen {name}</source>
        <translation>probeta {name}</translation>
    </message>
    <message>
        <source>beyond the curve</source>
        <translation>más allá de la curva</translation>
    </message>
    <message>
        <source>Nothing late touches it</source>
        <translation>Nada tardío lo toca</translation>
    </message>
    <message numerus="yes">
        <source>%n open review(s)</source>
        <translation>
            <numerusform>%n revisión abierta</numerusform>
            <numerusform>%n revisiones abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing escaped</source>
        <translation>Nada se escapó</translation>
    </message>
    <message>
        <source>a late fact touches what was certified</source>
        <translation>un hecho tardío toca lo certificado</translation>
    </message>
    <message>
        <source>No late fact touches a certificate</source>
        <translation>Ningún hecho tardío toca un certificado</translation>
    </message>
    <message>
        <source>left {day}</source>
        <translation>salió {day}</translation>
    </message>
    <message>
        <source>still here</source>
        <translation>sigue aquí</translation>
    </message>
    <message>
        <source>told</source>
        <translation>avisado</translation>
    </message>
    <message>
        <source>nobody told yet</source>
        <translation>nadie avisado</translation>
    </message>
    <message>
        <source>Held: {reason}</source>
        <translation>Retenido: {reason}</translation>
    </message>
    <message>
        <source>Corrected: {reason}</source>
        <translation>Corregido: {reason}</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>Se avisó a</translation>
    </message>
    <message>
        <source>Closed with</source>
        <translation>Cerrada con</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Avisado</translation>
    </message>
    <message>
        <source>who at the customer</source>
        <translation>quién en el cliente</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>telephone, mail; what was said</source>
        <translation>teléfono, correo; qué se dijo</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusión</translation>
    </message>
    <message>
        <source>choose a certificate</source>
        <translation>elija un certificado</translation>
    </message>
    <message>
        <source>the review is closed</source>
        <translation>la revisión está cerrada</translation>
    </message>
    <message>
        <source>say how</source>
        <translation>diga cómo</translation>
    </message>
    <message>
        <source>Customer told</source>
        <translation>Cliente avisado</translation>
    </message>
    <message>
        <source>one badge signs</source>
        <translation>firma una credencial</translation>
    </message>
    <message>
        <source>tell the customer first</source>
        <translation>avise antes al cliente</translation>
    </message>
    <message>
        <source>give a conclusion</source>
        <translation>dé una conclusión</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>Cerrar la revisión</translation>
    </message>
    <message>
        <source>Late facts</source>
        <translation>Hechos tardíos</translation>
    </message>
    <message>
        <source>Review closed</source>
        <translation>Revisión cerrada</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>{document} counts no more: {reason}</source>
        <translation>{document} ya no vale: {reason}</translation>
    </message>
    <message>
        <source>Origin declared otherwise: {reason}</source>
        <translation>Origen declarado de otro modo: {reason}</translation>
    </message>
    <message>
        <source>Approval withdrawn</source>
        <translation>Aprobación retirada</translation>
    </message>
    <message>
        <source>Calibration found bad</source>
        <translation>La calibración salió mal</translation>
    </message>
    <message>
        <source>Not met any more: {properties}</source>
        <translation>Ya no se cumple: {properties}</translation>
    </message>
    <message>
        <source>Nothing special.</source>
        <translation>Sin novedad.</translation>
    </message>
    <message>
        <source>The machine is to be cleaned before the next lot.</source>
        <translation>Hay que limpiar la máquina antes del próximo lote.</translation>
    </message>
    <message>
        <source>The label roll is nearly empty.</source>
        <translation>El rollo de etiquetas casi se acaba.</translation>
    </message>
    <message>
        <source>The scale drifts: compare it before use.</source>
        <translation>La báscula deriva: compárela antes de usarla.</translation>
    </message>
    <message>
        <source>Quality is asked; wait for the answer.</source>
        <translation>Calidad está avisada; espere la respuesta.</translation>
    </message>
    <message>
        <source>Ask the supervisor before you go on.</source>
        <translation>Pregunte al supervisor antes de seguir.</translation>
    </message>
    <message>
        <source>What must the next shift know?</source>
        <translation>¿Qué debe saber el relevo?</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Último paso</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Supplier’s lot</source>
        <translation>Lote del proveedor</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Language when nobody is signed in</source>
        <translation>Idioma sin nadie identificado</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Light round the screen</source>
        <translation>Luz alrededor de la pantalla</translation>
    </message>
    <message>
        <source>Size of what is shown</source>
        <translation>Tamaño de lo que se muestra</translation>
    </message>
    <message>
        <source>Width of the panel, mm</source>
        <translation>Ancho de la pantalla, mm</translation>
    </message>
    <message>
        <source>Folder of the published site</source>
        <translation>Carpeta del sitio publicado</translation>
    </message>
    <message>
        <source>by the station</source>
        <translation>según la estación</translation>
    </message>
    <message>
        <source>{percent} % at most</source>
        <translation>{percent} % como mucho</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claro</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>se oyen</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>en silencio</translation>
    </message>
    <message>
        <source>with the window</source>
        <translation>según la ventana</translation>
    </message>
    <message>
        <source>lights up</source>
        <translation>se enciende</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>apagada</translation>
    </message>
    <message>
        <source>published by command only</source>
        <translation>solo se publica a petición</translation>
    </message>
    <message>
        <source>measured with a ruler: screens often tell it wrong</source>
        <translation>medido con regla: las pantallas a menudo lo dicen mal</translation>
    </message>
    <message>
        <source>heard once when it is chosen</source>
        <translation>suena una vez al elegirlo</translation>
    </message>
    <message>
        <source>a large window then has room for more</source>
        <translation>así cabe más en una ventana grande</translation>
    </message>
    <message>
        <source>kept current by itself; the whole path</source>
        <translation>se mantiene al día solo; la ruta completa</translation>
    </message>
    <message>
        <source>the whole path, from the root on</source>
        <translation>la ruta completa, desde la raíz</translation>
    </message>
    <message>
        <source>whole millimetres, {low} to {high}</source>
        <translation>milímetros enteros, de {low} a {high}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>{mm} mm; buttons {target} mm: gloves</source>
        <translation>{mm} mm; botones {target} mm: guantes</translation>
    </message>
    <message>
        <source>{mm} mm; buttons {target} mm: tight</source>
        <translation>{mm} mm; botones {target} mm: justo</translation>
    </message>
    <message>
        <source>{mm} mm; buttons {target} mm: bare fingers</source>
        <translation>{mm} mm; botones {target} mm: sin guantes</translation>
    </message>
    <message>
        <source>shown as of {time}</source>
        <translation>leído a las {time}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>nothing to show yet</source>
        <translation>aún no hay nada que mostrar</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>[{told}; ]{shown}. Scanning goes on. Support: {code}</source>
        <translation>[{told}; ]{shown}. El escaneo sigue. Soporte: {code}</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Test label</source>
        <translation>Etiqueta de prueba</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>printed; scan it to try the scanner as well</source>
        <translation>impresa; escanéela para probar también el escáner</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Check of the journal</source>
        <translation>Control del diario</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>empezado</translation>
    </message>
    <message>
        <source>everything holds: {count} entries</source>
        <translation>todo concuerda: {count} entradas</translation>
    </message>
    <message>
        <source>wrong from {entries} on</source>
        <translation>mal desde {entries}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the tables differ</source>
        <translation>
            <numerusform>%n fila de las tablas difiere</numerusform>
            <numerusform>%n filas de las tablas difieren</numerusform>
        </translation>
    </message>
    <message>
        <source>labels</source>
        <translation>etiquetas</translation>
    </message>
    <message>
        <source>{said} Tried again since {time}</source>
        <translation>{said} Se reintenta desde {time}</translation>
    </message>
    <message>
        <source>Published site: {said}</source>
        <translation>Sitio publicado: {said}</translation>
    </message>
    <message>
        <source>Certificate of {shipment}</source>
        <translation>Certificado de {shipment}</translation>
    </message>
    <message>
        <source>{station}: kept work</source>
        <translation>{station}: trabajo guardado</translation>
    </message>
    <message>
        <source>{people}, until {time}</source>
        <translation>{people}, hasta {time}</translation>
    </message>
    <message>
        <source>{step} at {station}</source>
        <translation>{step} en {station}</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) in it</source>
        <translation>
            <numerusform>%n lote dentro</numerusform>
            <numerusform>%n lotes dentro</numerusform>
        </translation>
    </message>
    <message>
        <source>not scanned on its container yet</source>
        <translation>aún no escaneada en su envase</translation>
    </message>
    <message>
        <source>label waits for the printer</source>
        <translation>la etiqueta espera la impresora</translation>
    </message>
    <message>
        <source>label printed, or not?</source>
        <translation>¿etiqueta impresa o no?</translation>
    </message>
    <message>
        <source>label not printed</source>
        <translation>etiqueta no impresa</translation>
    </message>
    <message>
        <source>{said}, since {time}</source>
        <translation>{said}, desde {time}</translation>
    </message>
    <message>
        <source>SSCCs for boxes run out soon</source>
        <translation>Quedan pocos SSCC para cajas</translation>
    </message>
    <message>
        <source>all given: enter another GS1 prefix (Plant data)</source>
        <translation>agotados: ponga otro prefijo GS1 (Datos de planta)</translation>
    </message>
    <message>
        <source>only terminals {first} to {last} have any: pack there</source>
        <translation>solo los terminales {first} a {last} tienen: embale allí</translation>
    </message>
    <message>
        <source>{time} by this computer, {zone}</source>
        <translation>{time} según este equipo, {zone}</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>{free} of {whole} GB free</source>
        <translation>libres {free} de {whole} GB</translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation>Disco casi lleno</translation>
    </message>
    <message>
        <source>{told}. Make room.</source>
        <translation>{told}. Haga sitio.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Everything holds</source>
        <translation>Todo es correcto</translation>
    </message>
    <message>
        <source>The file is as it was issued, and it stands.</source>
        <translation>El archivo está como se emitió, y es válido.</translation>
    </message>
    <message>
        <source>Not everything holds</source>
        <translation>No todo es correcto</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) below say why.</source>
        <translation>
            <numerusform>%n línea abajo dice por qué.</numerusform>
            <numerusform>%n líneas abajo dicen por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>open the certificate</source>
        <translation>abrir el certificado</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>signed by {people}, {time}; waits for the next signature</source>
        <translation>firmado por {people}, {time}; espera la firma siguiente</translation>
    </message>
    <message>
        <source>{count} left: enter another GS1 prefix (Plant data)</source>
        <translation>quedan {count}: ponga otro prefijo GS1</translation>
    </message>
    <message>
        <source>No SSCC for boxes here</source>
        <translation>Aquí no hay SSCC para cajas</translation>
    </message>
    <message>
        <source>until {day}: install another (Keys)</source>
        <translation>hasta el {day}: instale otro (Claves)</translation>
    </message>
    <message>
        <source>nothing recorded here yet</source>
        <translation>aquí aún no se ha registrado nada</translation>
    </message>
    <message>
        <source>{count} entries, last {time}; no hub yet</source>
        <translation>{count} entradas, última {time}; sin central</translation>
    </message>
    <message>
        <source>Journal of terminal {letters}</source>
        <translation>Diario del terminal {letters}</translation>
    </message>
    <message>
        <source>{symbol}, identifier {aim}</source>
        <translation>{symbol}, identificador {aim}</translation>
    </message>
    <message>
        <source>a lot, box or container</source>
        <translation>un lote, caja o envase</translation>
    </message>
    <message>
        <source>a badge</source>
        <translation>una credencial</translation>
    </message>
    <message>
        <source>a command card</source>
        <translation>una tarjeta de orden</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>un lugar</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>una orden</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a GS1 message</source>
        <translation>un mensaje GS1</translation>
    </message>
    <message>
        <source>an ISO 15434 message</source>
        <translation>un mensaje ISO 15434</translation>
    </message>
    <message>
        <source>a GS1 Digital Link</source>
        <translation>un enlace GS1 Digital Link</translation>
    </message>
    <message>
        <source>a certificate</source>
        <translation>un certificado</translation>
    </message>
    <message>
        <source>somebody else’s code</source>
        <translation>un código ajeno</translation>
    </message>
    <message>
        <source>Read as {kind}: {value}</source>
        <translation>Leído como {kind}: {value}</translation>
    </message>
    <message>
        <source>The scanner is set up well.</source>
        <translation>El escáner está bien configurado.</translation>
    </message>
    <message>
        <source>The scanner does not say which symbol it read.</source>
        <translation>El escáner no dice qué símbolo leyó.</translation>
    </message>
    <message>
        <source>Set the scanner to send the AIM identifier before the code.</source>
        <translation>Configure el escáner para que envíe el identificador AIM antes del código.</translation>
    </message>
    <message>
        <source>Set the scanner to send the GS1 separator as a control character.</source>
        <translation>Configure el escáner para que envíe el separador GS1 como carácter de control.</translation>
    </message>
    <message>
        <source>Set the scanner to add nothing before or after the code but its end of line.</source>
        <translation>Configure el escáner para que no añada nada al código salvo su fin de línea.</translation>
    </message>
    <message>
        <source>Set the scanner to leave capitals as they are.</source>
        <translation>Configure el escáner para que deje las mayúsculas como están.</translation>
    </message>
    <message>
        <source>Set the scanner to send the code as it is, with no other character set.</source>
        <translation>Configure el escáner para que envíe el código tal cual, sin otro juego de caracteres.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>scan accepted</source>
        <translation>escaneo aceptado</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Paso hecho</translation>
    </message>
    <message>
        <source>step recorded</source>
        <translation>paso registrado</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>wrong scan</source>
        <translation>escaneo equivocado</translation>
    </message>
    <message>
        <source>Already</source>
        <translation>Ya está</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>sin efecto</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>a device fails</source>
        <translation>falla un aparato</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Segunda persona</translation>
    </message>
    <message>
        <source>signature wanted</source>
        <translation>se pide firma</translation>
    </message>
    <message>
        <source>and {scanners}</source>
        <translation>y {scanners}</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n vencido</numerusform>
            <numerusform>%n vencidos</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing overdue</source>
        <translation>nada vencido</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>nothing here to hold</source>
        <translation>nada aquí que retener</translation>
    </message>
    <message>
        <source>over since {day}</source>
        <translation>vencido desde el {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>What it told</source>
        <translation>Qué indicó</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Told by {instrument} since {day}</source>
        <translation>Indicado por {instrument} desde el {day}</translation>
    </message>
    <message>
        <source>{count} things, {here} still here</source>
        <translation>{count} en total, {here} aún aquí</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n valor</numerusform>
            <numerusform>%n valores</numerusform>
        </translation>
    </message>
    <message>
        <source>two people release it</source>
        <translation>lo liberan dos personas</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Un año</translation>
    </message>
    <message>
        <source>qualification</source>
        <translation>aptitud</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>calibración</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>aprobación</translation>
    </message>
    <message>
        <source>furnace survey</source>
        <translation>verificación de horno</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>evidencia</translation>
    </message>
    <message>
        <source>signing certificate</source>
        <translation>certificado de firma</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elija</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are wrong</source>
        <translation>
            <numerusform>%n valor está mal</numerusform>
            <numerusform>%n valores están mal</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is written before all are right</source>
        <translation>no se escribe nada hasta que todos estén bien</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} as on file</source>
        <translation>{new} nuevos, {changed} cambiados, {same} como constan</translation>
    </message>
    <message>
        <source>say what it holds</source>
        <translation>diga qué contiene</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>se está leyendo</translation>
    </message>
    <message>
        <source>nothing new in it</source>
        <translation>no trae nada nuevo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>Import plant data</source>
        <translation>Importar datos de planta</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n record(s)</source>
        <translation>
            <numerusform>{name}: %n registro</numerusform>
            <numerusform>{name}: %n registros</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept on record</source>
        <translation>Queda registrado</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>as on file</source>
        <translation>como consta</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Vigente desde</translation>
    </message>
    <message>
        <source>a day such as 2027-01-31; blank: at once</source>
        <translation>un día como 2027-01-31; en blanco: enseguida</translation>
    </message>
    <message>
        <source>its limits take the place of those rows</source>
        <translation>sus límites sustituyen esas filas</translation>
    </message>
    <message>
        <source>Begin with a grade</source>
        <translation>Empezar por un grado</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Fila {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Requisitos</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprobó</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s)</source>
        <translation>
            <numerusform>%n revisión</numerusform>
            <numerusform>%n revisiones</numerusform>
        </translation>
    </message>
    <message>
        <source>when approved</source>
        <translation>al aprobarse</translation>
    </message>
    <message>
        <source>prepared by {name}</source>
        <translation>preparó {name}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tal como está</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} de {all}</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Añadir fila</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Quitar la fila</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Descartar borrador</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>say why; it is kept on record</source>
        <translation>diga por qué; queda registrado</translation>
    </message>
    <message>
        <source>Approve the revision</source>
        <translation>Aprobar la revisión</translation>
    </message>
    <message>
        <source>Revise plant data</source>
        <translation>Revisar datos de planta</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Plazos</translation>
    </message>
    <message>
        <source>Plant data</source>
        <translation>Datos de planta</translation>
    </message>
    <message>
        <source>routes, lists, layouts</source>
        <translation>rutas, listas, diseños</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Free for it</source>
        <translation>Libre para él</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Order data</source>
        <translation>Datos del pedido</translation>
    </message>
    <message>
        <source>choose a lot</source>
        <translation>elija un lote</translation>
    </message>
    <message>
        <source>Not packed yet</source>
        <translation>Sin embalar</translation>
    </message>
    <message>
        <source>{ordered} ordered: {shipped} shipped, {packed} packed, {open} open</source>
        <translation>{ordered} pedidas: {shipped} enviadas, {packed} embaladas, {open} abiertas</translation>
    </message>
    <message>
        <source>{ordered} ordered: {shipped} shipped, {returned} returned, {packed} packed, {open} open</source>
        <translation>{ordered} pedidas: {shipped} enviadas, {returned} devueltas, {packed} embaladas, {open} abiertas</translation>
    </message>
    <message>
        <source>{least} to {most} allowed</source>
        <translation>se admite de {least} a {most}</translation>
    </message>
    <message>
        <source>drawing {revision}</source>
        <translation>plano {revision}</translation>
    </message>
    <message>
        <source>in no shipment</source>
        <translation>en ningún envío</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>por {name}</translation>
    </message>
    <message>
        <source>Enough is packed or set aside</source>
        <translation>Ya hay bastante embalado o apartado</translation>
    </message>
    <message numerus="yes">
        <source>%n with an error</source>
        <translation>
            <numerusform>%n con un error</numerusform>
            <numerusform>%n con errores</numerusform>
        </translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprobado</translation>
    </message>
    <message>
        <source>the plant&apos;s copy</source>
        <translation>copia de la planta</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>de fábrica</translation>
    </message>
    <message>
        <source>revision {revision}</source>
        <translation>revisión {revision}</translation>
    </message>
    <message>
        <source>a draft waits</source>
        <translation>hay un borrador</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>se está escribiendo</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>When it counts</source>
        <translation>Desde cuándo vale</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message>
        <source>What is the new file called?</source>
        <translation>¿Cómo se llama el archivo nuevo?</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Preparó</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message>
        <source>a code, a supplier’s lot, an order, a material, a reason</source>
        <translation>un código, un lote de proveedor, un pedido, un material, un motivo</translation>
    </message>
    <message>
        <source>Type or scan anything</source>
        <translation>Escriba o escanee lo que sea</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>fewer letters find more</source>
        <translation>con menos letras se halla más</translation>
    </message>
    <message numerus="yes">
        <source>More than %n found</source>
        <translation>
            <numerusform>Más de %n encontrado</numerusform>
            <numerusform>Más de %n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>go on typing</source>
        <translation>siga escribiendo</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet is written</source>
        <translation>La hoja está escrita</translation>
    </message>
    <message>
        <source>The export was stopped</source>
        <translation>Se detuvo la exportación</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>no se escribió nada</translation>
    </message>
    <message>
        <source>no lots</source>
        <translation>ningún lote</translation>
    </message>
    <message>
        <source>{done} of {all} lots</source>
        <translation>{done} de {all} lotes</translation>
    </message>
    <message>
        <source>Writing the sheet</source>
        <translation>Escribiendo la hoja</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
    <message>
        <source>{count} lots</source>
        <translation>{count} lotes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Last step done</source>
        <translation>Último paso hecho</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Claim class</source>
        <translation>Clase de declaración</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>desde {moment}</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>desde hace %n día</numerusform>
            <numerusform>desde hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Map this code</source>
        <translation>Asignar este código</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>para siempre</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Curva</translation>
    </message>
    <message>
        <source>drawn, or filed</source>
        <translation>dibujada o archivada</translation>
    </message>
    <message>
        <source>of what came in</source>
        <translation>de lo recibido</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Recoger</translation>
    </message>
    <message>
        <source>swarf, sludge</source>
        <translation>viruta, lodo</translation>
    </message>
    <message>
        <source>before and after</source>
        <translation>antes y después</translation>
    </message>
    <message>
        <source>By difference</source>
        <translation>Por diferencia</translation>
    </message>
    <message>
        <source>Count pieces</source>
        <translation>Contar piezas</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>una a una</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Por capas</translation>
    </message>
    <message>
        <source>layers, pieces in one</source>
        <translation>capas y piezas por capa</translation>
    </message>
    <message>
        <source>By sample</source>
        <translation>Por muestra</translation>
    </message>
    <message>
        <source>weigh a counted few</source>
        <translation>pesar unas contadas</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>Carretera</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>Aire</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Waybill</source>
        <translation>Carta de porte</translation>
    </message>
    <message>
        <source>Travels by</source>
        <translation>Viaja por</translation>
    </message>
    <message>
        <source>Field gauge</source>
        <translation>Medidor de campo</translation>
    </message>
    <message>
        <source>A/m at {metres} m</source>
        <translation>A/m a {metres} m</translation>
    </message>
    <message>
        <source>How does it travel?</source>
        <translation>¿Cómo viaja?</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Reservar</translation>
    </message>
    <message>
        <source>carrier and fields</source>
        <translation>transportista y campos</translation>
    </message>
    <message>
        <source>Packages of magnets</source>
        <translation>Bultos con imanes</translation>
    </message>
    <message>
        <source>not restricted</source>
        <translation>sin restricción</translation>
    </message>
    <message>
        <source>regulated</source>
        <translation>regulado</translation>
    </message>
    <message>
        <source>forbidden by air</source>
        <translation>no por avión</translation>
    </message>
    <message>
        <source>class not known</source>
        <translation>clase sin saber</translation>
    </message>
    <message>
        <source>Recycler</source>
        <translation>Reciclador</translation>
    </message>
    <message>
        <source>{quantity} by the books</source>
        <translation>{quantity} según los libros</translation>
    </message>
    <message>
        <source>Origin: being worked out</source>
        <translation>Origen: se está calculando</translation>
    </message>
    <message>
        <source>Mined or recycled</source>
        <translation>Extraído o reciclado</translation>
    </message>
    <message>
        <source>Separated</source>
        <translation>Separado</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Melted</source>
        <translation>Fundido</translation>
    </message>
    <message>
        <source>Made</source>
        <comment>sintered or bonded</comment>
        <translation>Fabricado</translation>
    </message>
    <message>
        <source>Recycled, {kind}</source>
        <translation>Reciclado, {kind}</translation>
    </message>
    <message>
        <source>country not said</source>
        <translation>país sin decir</translation>
    </message>
    <message>
        <source>recorded here</source>
        <translation>registrado aquí</translation>
    </message>
    <message>
        <source>paper for the lot</source>
        <translation>documento del lote</translation>
    </message>
    <message>
        <source>blanket statement</source>
        <translation>declaración general</translation>
    </message>
    <message>
        <source>nobody said</source>
        <translation>nadie lo ha dicho</translation>
    </message>
    <message>
        <source>declared only</source>
        <translation>solo declarado</translation>
    </message>
    <message>
        <source>recorded as {entry}</source>
        <translation>registrado como {entry}</translation>
    </message>
    <message>
        <source>by way of {lots}</source>
        <translation>por medio de {lots}</translation>
    </message>
    <message>
        <source>being worked out</source>
        <translation>se está calculando</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>analysis that came with it</source>
        <translation>análisis que vino con él</translation>
    </message>
    <message>
        <source>rule of thumb</source>
        <translation>regla aproximada</translation>
    </message>
    <message>
        <source>what went in</source>
        <translation>lo que entró</translation>
    </message>
    <message>
        <source>what went in, by rule of thumb</source>
        <translation>lo que entró, por regla aproximada</translation>
    </message>
    <message>
        <source>measured: {report}</source>
        <translation>medido: {report}</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Sin análisis</translation>
    </message>
    <message>
        <source>{share} of lot</source>
        <translation>{share} del lote</translation>
    </message>
    <message>
        <source>Origin, % of mass</source>
        <translation>Origen, % de masa</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n otro</numerusform>
            <numerusform>%n otros</numerusform>
        </translation>
    </message>
    <message>
        <source>undeclared</source>
        <translation>sin declarar</translation>
    </message>
    <message>
        <source>Supplier&apos;s code</source>
        <translation>Código del proveedor</translation>
    </message>
    <message>
        <source>Map the code for good</source>
        <translation>Asignar el código para siempre</translation>
    </message>
    <message>
        <source>The same on each</source>
        <translation>Igual en cada uno</translation>
    </message>
    <message>
        <source>all up to the lot; scan a second drum</source>
        <translation>todo hasta el lote; escanee otro bidón</translation>
    </message>
    <message>
        <source>lot {lot}</source>
        <translation>lote {lot}</translation>
    </message>
    <message>
        <source>no lot in it</source>
        <translation>sin lote</translation>
    </message>
    <message>
        <source>Whose code is this?</source>
        <translation>¿De quién es este código?</translation>
    </message>
    <message>
        <source>Scan the supplier&apos;s code</source>
        <translation>Escanee el código del proveedor</translation>
    </message>
    <message>
        <source>Map for good</source>
        <translation>Asignar para siempre</translation>
    </message>
    <message>
        <source>scan the lot or load</source>
        <translation>escanee el lote o la carga</translation>
    </message>
    <message>
        <source>with its document</source>
        <translation>con su documento</translation>
    </message>
    <message>
        <source>reported: {value}</source>
        <translation>comunicado: {value}</translation>
    </message>
    <message numerus="yes">
        <source>Opened: %n new label(s). Destroy the old ones</source>
        <translation>
            <numerusform>Abierta: %n etiqueta nueva. Destruya las viejas</numerusform>
            <numerusform>Abierta: %n etiquetas nuevas. Destruya las viejas</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan the box</source>
        <translation>Escanee la caja</translation>
    </message>
    <message>
        <source>Why is it opened?</source>
        <translation>¿Por qué se abre?</translation>
    </message>
    <message>
        <source>instead, where none fits</source>
        <translation>si ninguno encaja</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con sus palabras</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>el motivo</translation>
    </message>
    <message>
        <source>Open box</source>
        <translation>Abrir caja</translation>
    </message>
    <message>
        <source>stock again, new labels</source>
        <translation>otra vez existencia, etiquetas nuevas</translation>
    </message>
    <message>
        <source>Goes back into</source>
        <translation>Vuelve a</translation>
    </message>
    <message>
        <source>+ {taken}: {quantity} in it</source>
        <translation>+ {taken}: quedan {quantity} dentro</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>in few words, for the list</source>
        <translation>en pocas palabras, para la lista</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>It covers</source>
        <translation>Abarca</translation>
    </message>
    <message>
        <source>“{word}” is no stage and no element.</source>
        <translation>“{word}” no es etapa ni elemento.</translation>
    </message>
    <message>
        <source>mined, separated, Nd, mined Nd; empty: all of it</source>
        <translation>mined, separated, Nd, mined Nd; vacío: todo</translation>
    </message>
    <message>
        <source>scan them one by one</source>
        <translation>escanéelos uno a uno</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>of deliveries that it speaks for</source>
        <translation>de las entregas de las que habla</translation>
    </message>
    <message>
        <source>what is it?</source>
        <translation>¿qué es?</translation>
    </message>
    <message>
        <source>evidence of what sort?</source>
        <translation>¿qué clase de prueba?</translation>
    </message>
    <message>
        <source>what does it cover?</source>
        <translation>¿qué abarca?</translation>
    </message>
    <message>
        <source>a day is wrong</source>
        <translation>un día está mal</translation>
    </message>
    <message>
        <source>from when to when?</source>
        <translation>¿desde cuándo hasta cuándo?</translation>
    </message>
    <message>
        <source>scan the lot</source>
        <translation>escanee el lote</translation>
    </message>
    <message>
        <source>It cannot be shown here. Its bytes are kept as they came.</source>
        <translation>No se puede mostrar aquí. Sus bytes se guardan como llegaron.</translation>
    </message>
    <message>
        <source>no such rule on file</source>
        <translation>esa regla no está registrada</translation>
    </message>
    <message>
        <source>What if: {rule}</source>
        <translation>Hipótesis: {rule}</translation>
    </message>
    <message>
        <source>assessed: {elements}</source>
        <translation>evaluado: {elements}</translation>
    </message>
    <message>
        <source>nothing assessed</source>
        <translation>nada evaluado</translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s): {outcome}</source>
        <translation>
            <numerusform>%n regla más: {outcome}</numerusform>
            <numerusform>%n reglas más: {outcome}</numerusform>
        </translation>
    </message>
    <message>
        <source>This box is in no shipment</source>
        <translation>Esta caja no está en ningún envío</translation>
    </message>
    <message>
        <source>Other regimes</source>
        <translation>Otros regímenes</translation>
    </message>
    <message>
        <source>Another box</source>
        <translation>Otra caja</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Existencias</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Hipótesis</translation>
    </message>
    <message>
        <source>Nothing of it is recorded or stated.</source>
        <translation>Nada de ello se registra ni se declara.</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>The order line asks for no rule</source>
        <translation>La línea de pedido no pide ninguna regla</translation>
    </message>
    <message>
        <source>none on file</source>
        <translation>ninguna registrada</translation>
    </message>
    <message>
        <source>the stricter regime counts</source>
        <translation>cuenta el régimen más estricto</translation>
    </message>
    <message>
        <source>Basis of the date</source>
        <translation>Base de la fecha</translation>
    </message>
    <message>
        <source>claimed until {day}</source>
        <translation>invocada hasta el {day}</translation>
    </message>
    <message>
        <source>claimed, without a last day</source>
        <translation>invocada, sin último día</translation>
    </message>
    <message>
        <source>Free stock</source>
        <translation>Existencias libres</translation>
    </message>
    <message>
        <source>No free box has as many pieces</source>
        <translation>Ninguna caja libre tiene tantas piezas</translation>
    </message>
    <message>
        <source>No stock is met by itself</source>
        <translation>Ninguna existencia cumple por sí sola</translation>
    </message>
    <message>
        <source>Box taken out</source>
        <translation>Caja que sale</translation>
    </message>
    <message>
        <source>Box put in</source>
        <translation>Caja que entra</translation>
    </message>
    <message>
        <source>Box or lot</source>
        <translation>Caja o lote</translation>
    </message>
    <message>
        <source>asked by the order line</source>
        <translation>pedido en la línea</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>hipótesis</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>{good} of {all} met</source>
        <translation>{good} de {all} cumplen</translation>
    </message>
    <message>
        <source>{count} on record</source>
        <translation>{count} registradas</translation>
    </message>
    <message>
        <source>Lots are waiting</source>
        <translation>Hay lotes en espera</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>BalanceScreen</name>
    <message>
        <source>Unaccounted for</source>
        <translation>Sin explicación</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Otros días</translation>
    </message>
    <message>
        <source>Sign the balance</source>
        <translation>Firmar el balance</translation>
    </message>
</context>
<context>
    <name>BoundsRow</name>
    <message>
        <source>Least share</source>
        <translation>Parte mínima</translation>
    </message>
</context>
<context>
    <name>BoxesPanel</name>
    <message>
        <source>Boxes</source>
        <translation>Cajas</translation>
    </message>
    <message>
        <source>Scan a box</source>
        <translation>Escanee una caja</translation>
    </message>
</context>
<context>
    <name>CertificatePanel</name>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>The draft appears when boxes are scanned.</source>
        <translation>El borrador aparece al escanear cajas.</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
</context>
<context>
    <name>CertificateScreen</name>
    <message>
        <source>What it is for</source>
        <translation>De qué es</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>Abrir PDF</translation>
    </message>
    <message>
        <source>Data sheet</source>
        <translation>Ficha de datos</translation>
    </message>
    <message>
        <source>composition, recycled</source>
        <translation>composición, reciclado</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>badge and PIN</source>
        <translation>credencial y PIN</translation>
    </message>
    <message>
        <source>Issue again</source>
        <translation>Emitir de nuevo</translation>
    </message>
</context>
<context>
    <name>ChartsScreen</name>
    <message numerus="yes">
        <source>%n chart(s)</source>
        <translation>
            <numerusform>%n gráfico</numerusform>
            <numerusform>%n gráficos</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured lately</source>
        <translation>Medido últimamente</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Newest lot</source>
        <translation>Último lote</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Nothing was measured lately</source>
        <translation>Nada medido últimamente</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Rangos</translation>
    </message>
    <message>
        <source>Lot {code}</source>
        <translation>Lote {code}</translation>
    </message>
    <message>
        <source>If you hold it</source>
        <translation>Si lo retiene</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Tell {station}</source>
        <translation>Avisar a {station}</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Otro valor</translation>
    </message>
    <message>
        <source>Note a cause</source>
        <translation>Anotar una causa</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Dónde se usa</translation>
    </message>
    <message>
        <source>Open lot</source>
        <translation>Abrir lote</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>la imagen</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Before signing</source>
        <translation>Antes de firmar</translation>
    </message>
</context>
<context>
    <name>CurvePanel</name>
    <message>
        <source>Curve</source>
        <translation>Curva</translation>
    </message>
</context>
<context>
    <name>CurveScreen</name>
    <message>
        <source>From the curve</source>
        <translation>De la curva</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Next curve</source>
        <translation>Curva siguiente</translation>
    </message>
    <message>
        <source>File a curve</source>
        <translation>Archivar una curva</translation>
    </message>
    <message>
        <source>from the inbox</source>
        <translation>de la carpeta inbox</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>the picture</source>
        <translation>la imagen</translation>
    </message>
</context>
<context>
    <name>DemagCurve</name>
    <message>
        <source>Demagnetisation curve</source>
        <translation>Curva de desmagnetización</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Where to?</source>
        <translation>¿Adónde?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Báscula</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Enlace</translation>
    </message>
</context>
<context>
    <name>DockScreen</name>
    <message>
        <source>Scanned</source>
        <translation>Escaneado</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Aún nada escaneado</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Its evidence</source>
        <translation>Su evidencia</translation>
    </message>
</context>
<context>
    <name>DrillFace</name>
    <message>
        <source>All of it held</source>
        <translation>Todo retenido</translation>
    </message>
    <message>
        <source>Recall drill</source>
        <translation>Simulacro</translation>
    </message>
    <message>
        <source>Found both ways</source>
        <translation>Todo encontrado</translation>
    </message>
    <message>
        <source>target {time}</source>
        <translation>meta {time}</translation>
    </message>
</context>
<context>
    <name>FindScreen</name>
    <message>
        <source>Choose a row</source>
        <translation>Elegir una fila</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Hide the keys</source>
        <translation>Ocultar teclas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>nothing found yet</source>
        <translation>aún no se encontró nada</translation>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <source>inside</source>
        <translation>dentro de</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>fuera de</translation>
    </message>
</context>
<context>
    <name>GenealogyPanel</name>
    <message>
        <source>Received from supplier, no parents</source>
        <translation>Recibido del proveedor, sin antecesores</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Qué lo respalda</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Smaller, as laid out, larger</source>
        <translation>Más pequeño, como se trazó, más grande</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Plegado</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Entero</translation>
    </message>
</context>
<context>
    <name>Glyph</name>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Escanee</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>No añadido</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Anulado</translation>
    </message>
</context>
<context>
    <name>HandoverScreen</name>
    <message>
        <source>A sentence of your own</source>
        <translation>Una frase propia</translation>
    </message>
    <message>
        <source>Prepared sentences</source>
        <translation>Frases preparadas</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>Nothing is noted yet.</source>
        <translation>Aún no hay nada anotado.</translation>
    </message>
    <message>
        <source>Key in</source>
        <translation>Teclear</translation>
    </message>
    <message>
        <source>in your own words</source>
        <translation>con sus palabras</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>prepared ones</source>
        <translation>preparadas</translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>nada anotado</translation>
    </message>
    <message>
        <source>with this note</source>
        <translation>con esta nota</translation>
    </message>
    <message>
        <source>without a note</source>
        <translation>sin nota</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>the whole note</source>
        <translation>toda la nota</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>page {page} of {all}</source>
        <translation>página {page} de {all}</translation>
    </message>
    <message>
        <source>Scan instead of touching</source>
        <translation>Escanee en vez de tocar</translation>
    </message>
    <message>
        <source>More codes</source>
        <translation>Más códigos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>HoldScreen</name>
    <message>
        <source>What is wrong?</source>
        <translation>¿Qué va mal?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>or a file</source>
        <translation>o un archivo</translation>
    </message>
    <message>
        <source>All holds</source>
        <translation>Retenciones</translation>
    </message>
    <message>
        <source>Hold now</source>
        <translation>Retener ya</translation>
    </message>
</context>
<context>
    <name>HoldsScreen</name>
    <message>
        <source>Holds</source>
        <translation>Retenciones</translation>
    </message>
    <message>
        <source>Lot or container</source>
        <translation>Lote o envase</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Retenido por</translation>
    </message>
    <message>
        <source>the oldest first</source>
        <translation>la más antigua primero</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloquea</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>two badges</source>
        <translation>dos credenciales</translation>
    </message>
    <message>
        <source>choose a hold</source>
        <translation>elija una retención</translation>
    </message>
    <message>
        <source>Open lot</source>
        <translation>Abrir lote</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Dispose</source>
        <translation>Disponer</translation>
    </message>
    <message>
        <source>scrap, rework…</source>
        <translation>chatarra, retrabajo…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message numerus="yes">
        <source>%n on hold</source>
        <translation>
            <numerusform>%n retenido</numerusform>
            <numerusform>%n retenidos</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} de {all}</translation>
    </message>
    <message>
        <source>Nothing on hold</source>
        <translation>Nada retenido</translation>
    </message>
</context>
<context>
    <name>ImportResultsScreen</name>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Put there</source>
        <translation>Puesto ahí</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Lot or load</source>
        <translation>Lote o carga</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Least to greatest</source>
        <translation>De menor a mayor</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
</context>
<context>
    <name>InputsTable</name>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Plan {unit}</source>
        <translation>Plan {unit}</translation>
    </message>
    <message>
        <source>Actual {unit}</source>
        <translation>Real {unit}</translation>
    </message>
    <message>
        <source>Scan now</source>
        <translation>Escanee</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message numerus="yes">
        <source>%n draws</source>
        <translation>
            <numerusform>%n toma</numerusform>
            <numerusform>%n tomas</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>InspectionTable</name>
    <message>
        <source>Characteristic</source>
        <translation>Característica</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Requisito</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Aceptar</translation>
    </message>
</context>
<context>
    <name>KeyInScreen</name>
    <message>
        <source>Key the code</source>
        <translation>Teclee el código</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>kept on record as keyed</source>
        <translation>queda registrado como tecleado</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>code not whole</source>
        <translation>código incompleto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
</context>
<context>
    <name>LabelsBody</name>
    <message>
        <source>Container</source>
        <translation>Envase</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
    <message>
        <source>Label {code}</source>
        <translation>Etiqueta {code}</translation>
    </message>
</context>
<context>
    <name>LotCard</name>
    <message>
        <source>Lot card</source>
        <translation>Ficha del lote</translation>
    </message>
    <message>
        <source>closes by itself</source>
        <translation>se cierra sola</translation>
    </message>
    <message>
        <source>Open lot</source>
        <translation>Abrir lote</translation>
    </message>
</context>
<context>
    <name>LotRows</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Ensayos</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Test unit</source>
        <translation>Unidad de ensayo</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Requerido</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Se basa en</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmas</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s)</source>
        <translation>
            <numerusform>%n firma</numerusform>
            <numerusform>%n firmas</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
</context>
<context>
    <name>LotScreen</name>
    <message>
        <source>Genealogy</source>
        <translation>Genealogía</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Ensayos</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>this lot or its family</source>
        <translation>este lote o su familia</translation>
    </message>
    <message>
        <source>Trace forward</source>
        <translation>Rastrear adelante</translation>
    </message>
    <message>
        <source>Trace back</source>
        <translation>Rastrear atrás</translation>
    </message>
    <message>
        <source>from {code}</source>
        <translation>desde {code}</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Data sheet</source>
        <translation>Ficha de datos</translation>
    </message>
    <message>
        <source>composition, recycled</source>
        <translation>composición, reciclado</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Imprimir etiqueta</translation>
    </message>
    <message>
        <source>Declare origin</source>
        <translation>Declarar origen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>its whole file, PDF</source>
        <translation>su expediente, PDF</translation>
    </message>
</context>
<context>
    <name>LotsScreen</name>
    <message>
        <source>Choose a row</source>
        <translation>Elegir una fila</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Mostrar solo</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Done, place</source>
        <translation>Hecho, sitio</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>all are shown</source>
        <translation>se muestran todos</translation>
    </message>
    <message>
        <source>Open lot</source>
        <translation>Abrir lote</translation>
    </message>
    <message>
        <source>choose a lot</source>
        <translation>elija un lote</translation>
    </message>
</context>
<context>
    <name>NotSavedScreen</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>No badge</source>
        <translation>Sin credencial</translation>
    </message>
    <message>
        <source>kept on record as signed in without a badge</source>
        <translation>queda registrado como sesión sin credencial</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Su PIN</translation>
    </message>
</context>
<context>
    <name>OriginTable</name>
    <message>
        <source>Origin, {shown} of {all}</source>
        <translation>Origen, {shown} de {all}</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Work waiting</source>
        <translation>Trabajo en espera</translation>
    </message>
    <message>
        <source>share of each step’s limit</source>
        <translation>parte del límite de cada paso</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>edad</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>Requiere a alguien</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nada le requiere</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message>
        <source>Find a lot</source>
        <translation>Buscar un lote</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Retenciones</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Rastreo</translation>
    </message>
    <message>
        <source>Shift report</source>
        <translation>Informe de turno</translation>
    </message>
</context>
<context>
    <name>PaperScreen</name>
    <message>
        <source>page {page} of {pages}</source>
        <translation>página {page} de {pages}</translation>
    </message>
    <message>
        <source>this is the first</source>
        <translation>esta es la primera</translation>
    </message>
    <message>
        <source>this is the last</source>
        <translation>esta es la última</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
</context>
<context>
    <name>PersonMark</name>
    <message>
        <source>{person}: all rooms</source>
        <translation>{person}: todas las salas</translation>
    </message>
</context>
<context>
    <name>PlantDataScreen</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>No hay nada</translation>
    </message>
    <message>
        <source>Choose a row</source>
        <translation>Elija una fila</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>badge and PIN</source>
        <translation>credencial y PIN</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>two others approve it</source>
        <translation>lo aprueban otros dos</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>two badges and PINs</source>
        <translation>dos credenciales y PIN</translation>
    </message>
    <message>
        <source>Hold all of it</source>
        <translation>Retener todo</translation>
    </message>
    <message>
        <source>one badge stops it</source>
        <translation>basta una credencial</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>for this order</source>
        <translation>para este pedido</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>all of it or nothing</source>
        <translation>todo o nada</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>PlantFilesScreen</name>
    <message>
        <source>Plant files</source>
        <translation>Archivos de planta</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elija un archivo</translation>
    </message>
    <message>
        <source>Nothing differs from the text in use</source>
        <translation>No hay diferencias con el texto en uso</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>two badges and PINs</source>
        <translation>dos credenciales y PIN</translation>
    </message>
    <message>
        <source>two others approve it</source>
        <translation>lo aprueban otros dos</translation>
    </message>
    <message>
        <source>open one like it</source>
        <translation>abra uno parecido</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Archivo nuevo</translation>
    </message>
    <message>
        <source>like this one</source>
        <translation>como este</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Descartar borrador</translation>
    </message>
</context>
<context>
    <name>PlantTerms</name>
    <message>
        <source>Site</source>
        <translation>Planta</translation>
    </message>
    <message>
        <source>the plant itself</source>
        <translation>la propia planta</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>racks, shelves, cages, glove boxes</source>
        <translation>estantes, jaulas, cajas de guantes</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Empresas</translation>
    </message>
    <message>
        <source>suppliers, customers, processors, laboratories</source>
        <translation>proveedores, clientes, subcontratistas, laboratorios</translation>
    </message>
    <message>
        <source>Supplier codes</source>
        <translation>Códigos de proveedor</translation>
    </message>
    <message>
        <source>how suppliers&apos; own barcodes are read</source>
        <translation>cómo se leen los códigos de los proveedores</translation>
    </message>
    <message>
        <source>Specifications</source>
        <translation>Especificaciones</translation>
    </message>
    <message>
        <source>what parts must be; one row for each requirement</source>
        <translation>qué deben cumplir las piezas; una fila por requisito</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>part numbers by drawing revision</source>
        <translation>números de pieza por revisión de plano</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>lines of customers&apos; orders</source>
        <translation>líneas de pedidos de clientes</translation>
    </message>
    <message>
        <source>Claim classes</source>
        <translation>Clases de declaración</translation>
    </message>
    <message>
        <source>what material of a claim class must be able to say</source>
        <translation>lo que debe poder declarar el material de una clase</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>Órdenes de trabajo</translation>
    </message>
    <message>
        <source>what a station is to make</source>
        <translation>qué debe hacer una estación</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>who works here; names are kept outside the journal</source>
        <translation>quién trabaja aquí; los nombres quedan fuera del diario</translation>
    </message>
    <message>
        <source>Qualifications</source>
        <translation>Aptitudes</translation>
    </message>
    <message>
        <source>who is trained for what, and until when</source>
        <translation>quién está formado, para qué y hasta cuándo</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>furnaces, mills, presses, baths</source>
        <translation>hornos, molinos, prensas, baños</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumentos</translation>
    </message>
    <message>
        <source>scales, gauges, test benches</source>
        <translation>básculas, calibres, bancos de ensayo</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message>
        <source>where terminals stand and what is done there</source>
        <translation>dónde están los terminales y qué se hace allí</translation>
    </message>
    <message>
        <source>Shipping events</source>
        <translation>Eventos de envío</translation>
    </message>
    <message>
        <source>what a supplier shipped, as EPCIS 2.0 events (JSON)</source>
        <translation>lo que envió un proveedor, como eventos EPCIS 2.0 (JSON)</translation>
    </message>
    <message>
        <source>Opening stock</source>
        <translation>Existencias iniciales</translation>
    </message>
    <message>
        <source>material that is here already; one row for each drum, can, tray or box</source>
        <translation>material que ya está aquí; una fila por bidón, lata, bandeja o caja</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>country</source>
        <translation>país</translation>
    </message>
    <message>
        <source>country name</source>
        <translation>nombre del país</translation>
    </message>
    <message>
        <source>quality system</source>
        <translation>sistema de calidad</translation>
    </message>
    <message>
        <source>certificate layout</source>
        <translation>diseño de certificado</translation>
    </message>
    <message>
        <source>host</source>
        <translation>servidor</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>gs1 prefix</source>
        <translation>prefijo GS1</translation>
    </message>
    <message>
        <source>cage</source>
        <translation>CAGE</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>zona horaria</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>responsible address</source>
        <translation>dirección del responsable</translation>
    </message>
    <message>
        <source>responsible contact</source>
        <translation>contacto del responsable</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zona</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>funciones</translation>
    </message>
    <message>
        <source>supplier code</source>
        <translation>código de proveedor</translation>
    </message>
    <message>
        <source>approved for</source>
        <translation>aprobado para</translation>
    </message>
    <message>
        <source>approved until</source>
        <translation>aprobado hasta</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>contactos</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>proveedor</translation>
    </message>
    <message>
        <source>material</source>
        <translation>material</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>patrón</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>edición</translation>
    </message>
    <message>
        <source>property</source>
        <translation>propiedad</translation>
    </message>
    <message>
        <source>low</source>
        <translation>mínimo</translation>
    </message>
    <message>
        <source>high</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>atributo</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>impreso</translation>
    </message>
    <message>
        <source>method</source>
        <translation>método</translation>
    </message>
    <message>
        <source>test unit</source>
        <translation>unidad de ensayo</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>aql</source>
        <translation>AQL</translation>
    </message>
    <message>
        <source>level</source>
        <translation>nivel</translation>
    </message>
    <message>
        <source>composition</source>
        <translation>composición</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>drawing revision</source>
        <translation>revisión de plano</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>grado</translation>
    </message>
    <message>
        <source>description</source>
        <translation>descripción</translation>
    </message>
    <message>
        <source>route</source>
        <translation>ruta</translation>
    </message>
    <message>
        <source>path</source>
        <translation>recorrido</translation>
    </message>
    <message>
        <source>specification</source>
        <translation>especificación</translation>
    </message>
    <message>
        <source>supplied</source>
        <translation>suministro</translation>
    </message>
    <message>
        <source>rework approval</source>
        <translation>aprobar reproceso</translation>
    </message>
    <message>
        <source>per box</source>
        <translation>por caja</translation>
    </message>
    <message>
        <source>profiles</source>
        <translation>perfiles</translation>
    </message>
    <message>
        <source>gtin</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>coating</source>
        <translation>recubrimiento</translation>
    </message>
    <message>
        <source>coating thickness</source>
        <translation>espesor del recubrimiento</translation>
    </message>
    <message>
        <source>adhesives</source>
        <translation>adhesivos</translation>
    </message>
    <message>
        <source>magnetisation</source>
        <translation>imantación</translation>
    </message>
    <message>
        <source>order</source>
        <translation>pedido</translation>
    </message>
    <message>
        <source>line</source>
        <translation>línea</translation>
    </message>
    <message>
        <source>part</source>
        <translation>pieza</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>clauses</source>
        <translation>cláusulas</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>base</translation>
    </message>
    <message>
        <source>basis document</source>
        <translation>documento de base</translation>
    </message>
    <message>
        <source>basis date</source>
        <translation>fecha de base</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>reglas</translation>
    </message>
    <message>
        <source>exceptions</source>
        <translation>excepciones</translation>
    </message>
    <message>
        <source>magnet</source>
        <translation>imán</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>clase</translation>
    </message>
    <message>
        <source>form</source>
        <translation>certificado</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>dueño</translation>
    </message>
    <message>
        <source>ship to</source>
        <translation>enviar a</translation>
    </message>
    <message>
        <source>due</source>
        <translation>vence</translation>
    </message>
    <message>
        <source>over</source>
        <translation>de más</translation>
    </message>
    <message>
        <source>under</source>
        <translation>de menos</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>publicación</translation>
    </message>
    <message>
        <source>discloses</source>
        <translation>revela</translation>
    </message>
    <message>
        <source>serials</source>
        <translation>nº serie</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>consentimiento</translation>
    </message>
    <message>
        <source>source inspection</source>
        <translation>inspección en origen</translation>
    </message>
    <message>
        <source>defence</source>
        <translation>defensa</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>receta</translation>
    </message>
    <message>
        <source>recipe revision</source>
        <translation>revisión de receta</translation>
    </message>
    <message>
        <source>charge</source>
        <translation>carga</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>tandas</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>credencial</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>title</source>
        <translation>cargo</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>independiente</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>aptitud</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>caduca</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>máquina</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>heel</source>
        <translation>resto</translation>
    </message>
    <message>
        <source>surveyed until</source>
        <translation>verificado hasta</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>mide</translation>
    </message>
    <message>
        <source>serial</source>
        <translation>n.º de serie</translation>
    </message>
    <message>
        <source>calibrated until</source>
        <translation>calibrado hasta</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>resolución</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitud</translation>
    </message>
    <message>
        <source>relative accuracy</source>
        <translation>exactitud relativa</translation>
    </message>
    <message>
        <source>name es</source>
        <translation>nombre (es)</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>equipos</translation>
    </message>
    <message>
        <source>instruments</source>
        <translation>instrumentos</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referencia</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>precinto</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibido</translation>
    </message>
    <message>
        <source>unit mass</source>
        <translation>masa unitaria</translation>
    </message>
    <message>
        <source>magnetised</source>
        <translation>imantado</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>etapas</translation>
    </message>
    <message>
        <source>effective</source>
        <translation>vigente desde</translation>
    </message>
    <message>
        <source>requirements</source>
        <translation>requisitos</translation>
    </message>
    <message>
        <source>its short name, for ever</source>
        <translation>su nombre corto, para siempre</translation>
    </message>
    <message>
        <source>as printed on certificates</source>
        <translation>como va impreso en los certificados</translation>
    </message>
    <message>
        <source>lines of the address, parted by semicolons</source>
        <translation>líneas de la dirección, separadas por punto y coma</translation>
    </message>
    <message>
        <source>ISO 3166, two letters</source>
        <translation>ISO 3166, dos letras</translation>
    </message>
    <message>
        <source>as printed on labels</source>
        <translation>como va impreso en las etiquetas</translation>
    </message>
    <message>
        <source>how this customer&apos;s certificates look, such as german</source>
        <translation>cómo son los certificados de este cliente, como german</translation>
    </message>
    <message>
        <source>as printed: ISO 9001 and the number</source>
        <translation>como va impreso: ISO 9001 y el número</translation>
    </message>
    <message>
        <source>where certificates are published</source>
        <translation>dónde se publican los certificados</translation>
    </message>
    <message>
        <source>whom published certificates tell to call</source>
        <translation>a quién dicen llamar los certificados publicados</translation>
    </message>
    <message>
        <source>the GS1 company prefix, if there is one</source>
        <translation>el prefijo GS1 de la empresa, si lo hay</translation>
    </message>
    <message>
        <source>the CAGE or NCAGE code, if there is one</source>
        <translation>el código CAGE o NCAGE, si lo hay</translation>
    </message>
    <message>
        <source>such as America/Chicago</source>
        <translation>como America/Chicago</translation>
    </message>
    <message>
        <source>who answers for the magnets in the European Union, as data sheets tell it</source>
        <translation>quién responde por los imanes en la Unión Europea, como lo dicen las fichas de datos</translation>
    </message>
    <message>
        <source>lines of that postal address, parted by semicolons</source>
        <translation>líneas de esa dirección postal, separadas por punto y coma</translation>
    </message>
    <message>
        <source>mail or web address of who answers</source>
        <translation>correo o dirección web de quien responde</translation>
    </message>
    <message>
        <source>as people say it</source>
        <translation>como se dice</translation>
    </message>
    <message>
        <source>what it is part of</source>
        <translation>de qué forma parte</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>como va impreso</translation>
    </message>
    <message>
        <source>supplier, customer, processor, laboratory, recycler, parted by semicolons</source>
        <translation>supplier, customer, processor, laboratory, recycler, separados por punto y coma</translation>
    </message>
    <message>
        <source>the number this customer gave the plant</source>
        <translation>el número que este cliente dio a la planta</translation>
    </message>
    <message>
        <source>steps a processor may do, parted by semicolons</source>
        <translation>pasos que puede hacer un subcontratista, separados por punto y coma</translation>
    </message>
    <message>
        <source>the last day of its approval</source>
        <translation>el último día de su aprobación</translation>
    </message>
    <message>
        <source>quality: +1 555 0100, quality@acme.example; logistics: …</source>
        <translation>calidad: +1 555 0100, quality@acme.example; logística: …</translation>
    </message>
    <message>
        <source>the supplier&apos;s text up to its lot</source>
        <translation>el texto del proveedor hasta su lote</translation>
    </message>
    <message>
        <source>as the supplier usually declares it: mined AU (Example Hill); separated MY</source>
        <translation>como suele declararlo el proveedor: mined AU (Example Hill); separated MY</translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation>de quién es</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>el nuestro</translation>
    </message>
    <message>
        <source>a regular expression whose group lot is the supplier&apos;s lot</source>
        <translation>expresión regular cuyo grupo lot es el lote del proveedor</translation>
    </message>
    <message>
        <source>what is measured</source>
        <translation>qué se mide</translation>
    </message>
    <message>
        <source>the least, in the property&apos;s unit</source>
        <translation>lo mínimo, en la unidad de la propiedad</translation>
    </message>
    <message>
        <source>the most</source>
        <translation>lo máximo</translation>
    </message>
    <message>
        <source>the wanted outcome of a yes or no test</source>
        <translation>resultado pedido de un ensayo de sí o no</translation>
    </message>
    <message>
        <source>how the requirement is printed, if not by its limits</source>
        <translation>cómo se imprime el requisito, si no es por sus límites</translation>
    </message>
    <message>
        <source>the test standard</source>
        <translation>la norma de ensayo</translation>
    </message>
    <message>
        <source>heat, sinter load, gbd load, plating lot, final lot</source>
        <translation>heat, sinter load, gbd load, plating lot, final lot: colada, carga o lote</translation>
    </message>
    <message>
        <source>the least sample</source>
        <translation>la muestra mínima</translation>
    </message>
    <message>
        <source>acceptance quality limit, where the sample is drawn by ISO 2859-1</source>
        <translation>límite de calidad aceptable, si la muestra es según ISO 2859-1</translation>
    </message>
    <message>
        <source>its inspection level, II if not given</source>
        <translation>su nivel de inspección; si no se da, II</translation>
    </message>
    <message>
        <source>elements to print, parted by semicolons</source>
        <translation>elementos que se imprimen, separados por punto y coma</translation>
    </message>
    <message>
        <source>printed under the table</source>
        <translation>impreso bajo la tabla</translation>
    </message>
    <message>
        <source>the customer&apos;s</source>
        <translation>del cliente</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>qué es</translation>
    </message>
    <message>
        <source>whose part it is</source>
        <translation>de quién es la pieza</translation>
    </message>
    <message>
        <source>such as N42SH</source>
        <translation>como N42SH</translation>
    </message>
    <message>
        <source>form and size</source>
        <translation>forma y tamaño</translation>
    </message>
    <message>
        <source>how it is made</source>
        <translation>cómo se hace</translation>
    </message>
    <message>
        <source>its steps through the route, in order, parted by semicolons</source>
        <translation>sus pasos por la ruta, en orden, separados por punto y coma</translation>
    </message>
    <message>
        <source>what it must be</source>
        <translation>qué debe cumplir</translation>
    </message>
    <message>
        <source>magnetised or unmagnetised</source>
        <translation>magnetised o unmagnetised</translation>
    </message>
    <message>
        <source>steps whose rework the customer must approve</source>
        <translation>pasos cuyo reproceso debe aprobar el cliente</translation>
    </message>
    <message>
        <source>so many pieces fill a box</source>
        <translation>piezas que llenan una caja</translation>
    </message>
    <message>
        <source>the thermal profile of each furnace step: sintering: S-1080; annealing: A-500</source>
        <translation>el perfil térmico de cada paso de horno: sintering: S-1080; annealing: A-500</translation>
    </message>
    <message>
        <source>the GS1 trade item number that it is sold under</source>
        <translation>el número de artículo GS1 con el que se vende</translation>
    </message>
    <message>
        <source>such as NiCuNi; none for bare magnets</source>
        <translation>como NiCuNi; none en imanes sin recubrimiento</translation>
    </message>
    <message>
        <source>in micrometres, such as 17.5</source>
        <translation>en micrómetros, como 17.5</translation>
    </message>
    <message>
        <source>glues and additives, parted by semicolons; none if there are none</source>
        <translation>pegamentos y aditivos, separados por punto y coma; none si no hay</translation>
    </message>
    <message>
        <source>its direction, such as radial</source>
        <translation>su dirección, como radial</translation>
    </message>
    <message>
        <source>the customer&apos;s order number</source>
        <translation>número de pedido del cliente</translation>
    </message>
    <message>
        <source>its line</source>
        <translation>su línea</translation>
    </message>
    <message>
        <source>who ordered</source>
        <translation>quién pidió</translation>
    </message>
    <message>
        <source>what</source>
        <translation>qué</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>piezas</translation>
    </message>
    <message>
        <source>if not the part&apos;s own</source>
        <translation>si no es la de la pieza</translation>
    </message>
    <message>
        <source>the drawing&apos;s revision that was ordered, if not the one in force</source>
        <translation>la revisión del plano que se pidió, si no es la vigente</translation>
    </message>
    <message>
        <source>252.225-7052: MAY 2024; 52.246-2</source>
        <translation>252.225-7052: MAY 2024; 52.246-2</translation>
    </message>
    <message>
        <source>the customer&apos;s written basis for the delivery date</source>
        <translation>base escrita del cliente para la fecha de entrega</translation>
    </message>
    <message>
        <source>where it is written</source>
        <translation>dónde está escrita</translation>
    </message>
    <message>
        <source>that date</source>
        <translation>esa fecha</translation>
    </message>
    <message>
        <source>further rules that are judged</source>
        <translation>otras reglas que se juzgan</translation>
    </message>
    <message>
        <source>dfars-252-225-7052 waiver: letter 12, contract FA-1, until 2027-12-31, covered-share 12 %</source>
        <translation>dfars-252-225-7052 waiver: carta 12, contract FA-1, until 2027-12-31, covered-share 12 %</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>cómo se llama</translation>
    </message>
    <message>
        <source>rules such as dfars-252-225-7052, each perhaps with / and a regime</source>
        <translation>reglas como dfars-252-225-7052, cada una quizá con / y un régimen</translation>
    </message>
    <message>
        <source>ndfeb or smco</source>
        <translation>ndfeb o smco</translation>
    </message>
    <message>
        <source>the claim class that its material must have</source>
        <translation>la clase que debe tener su material</translation>
    </message>
    <message>
        <source>the certificate asked for: 3.1, 3.2, 2.2, 2.1, FAR, 17050-1, 9163 or none</source>
        <translation>el certificado pedido: 3.1, 3.2, 2.2, 2.1, FAR, 17050-1, 9163 o none</translation>
    </message>
    <message>
        <source>the shipping label</source>
        <translation>la etiqueta de envío</translation>
    </message>
    <message>
        <source>whose material it is, if a customer&apos;s</source>
        <translation>de quién es el material, si es de un cliente</translation>
    </message>
    <message>
        <source>the day it is due</source>
        <translation>el día en que vence</translation>
    </message>
    <message>
        <source>how much more may be delivered, such as 5 %</source>
        <translation>cuánto más puede entregarse, como 5 %</translation>
    </message>
    <message>
        <source>how much less</source>
        <translation>cuánto menos</translation>
    </message>
    <message>
        <source>what may be published: nothing, verdict or customer</source>
        <translation>qué puede publicarse: nothing, verdict o customer</translation>
    </message>
    <message>
        <source>what public pages tell too: lots; serials; boxes; origin; quantity; results</source>
        <translation>qué más dicen las páginas públicas: lots (lotes); serials; boxes; origin; quantity; results</translation>
    </message>
    <message>
        <source>of the units, where the customer gives each a serial number</source>
        <translation>de las unidades, si el cliente da a cada una un número de serie</translation>
    </message>
    <message>
        <source>the document in which a defence customer agrees to publication</source>
        <translation>el documento en que un cliente de defensa acepta la publicación</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>the step of the route</source>
        <translation>el paso de la ruta</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>para qué es</translation>
    </message>
    <message>
        <source>the order line, as order/line</source>
        <translation>la línea de pedido, como pedido/línea</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>su nombre</translation>
    </message>
    <message>
        <source>its revision</source>
        <translation>su revisión</translation>
    </message>
    <message>
        <source>the planned mass of one run, such as 600 kg</source>
        <translation>masa prevista de una tanda, como 600 kg</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>cuántas</translation>
    </message>
    <message>
        <source>neodymium: 180 kg; iron: 400 kg, in place of the route&apos;s shares</source>
        <translation>neodymium: 180 kg; iron: 400 kg, en lugar de las partes de la ruta</translation>
    </message>
    <message>
        <source>the number on the badge</source>
        <translation>el número de la credencial</translation>
    </message>
    <message>
        <source>the person&apos;s name</source>
        <translation>el nombre de la persona</translation>
    </message>
    <message>
        <source>operator, shipping, quality, supervisor, administrator, auditor, parted by semicolons</source>
        <translation>operator, shipping, quality, supervisor, administrator, auditor, separados por punto y coma</translation>
    </message>
    <message>
        <source>en or es</source>
        <translation>en o es</translation>
    </message>
    <message>
        <source>printed under a signature</source>
        <translation>impreso bajo una firma</translation>
    </message>
    <message>
        <source>yes if not part of production</source>
        <translation>sí, si no es de producción</translation>
    </message>
    <message>
        <source>what this person may sign: inspection, compliance</source>
        <translation>qué puede firmar esta persona: inspection, compliance</translation>
    </message>
    <message>
        <source>the badge</source>
        <translation>la credencial</translation>
    </message>
    <message>
        <source>the skill that the route asks for</source>
        <translation>la aptitud que pide la ruta</translation>
    </message>
    <message>
        <source>the last day it holds</source>
        <translation>el último día en que vale</translation>
    </message>
    <message>
        <source>the sort of machine, by the route&apos;s word</source>
        <translation>el tipo de máquina, con la palabra de la ruta</translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation>dónde está</translation>
    </message>
    <message>
        <source>yes if it keeps something back</source>
        <translation>sí, si retiene algo</translation>
    </message>
    <message>
        <source>the last day its temperature survey holds</source>
        <translation>el último día en que vale su verificación de temperatura</translation>
    </message>
    <message>
        <source>its serial number</source>
        <translation>su número de serie</translation>
    </message>
    <message>
        <source>the last day its calibration holds</source>
        <translation>el último día en que vale su calibración</translation>
    </message>
    <message>
        <source>such as 0.02 kg</source>
        <translation>como 0.02 kg</translation>
    </message>
    <message>
        <source>at 95 %, such as 0.05 kg</source>
        <translation>al 95 %, como 0.05 kg</translation>
    </message>
    <message>
        <source>at 95 %, such as 0.1 %</source>
        <translation>al 95 %, como 0.1 %</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>en inglés</translation>
    </message>
    <message>
        <source>in Spanish</source>
        <translation>en español</translation>
    </message>
    <message>
        <source>whose steps are done here</source>
        <translation>cuyos pasos se hacen aquí</translation>
    </message>
    <message>
        <source>in order, the usual one first, parted by semicolons</source>
        <translation>en orden, el habitual primero, separados por punto y coma</translation>
    </message>
    <message>
        <source>what stands there, parted by semicolons</source>
        <translation>qué hay allí, separado por punto y coma</translation>
    </message>
    <message>
        <source>the scale first, parted by semicolons</source>
        <translation>la báscula primero, separados por punto y coma</translation>
    </message>
    <message>
        <source>where its product is put</source>
        <translation>dónde se pone su producto</translation>
    </message>
    <message>
        <source>yes for a dark room</source>
        <translation>sí, si la sala es oscura</translation>
    </message>
    <message>
        <source>the lot&apos;s number until now, on its old label</source>
        <translation>número del lote hasta ahora, en su etiqueta vieja</translation>
    </message>
    <message>
        <source>the plant&apos;s word for it</source>
        <translation>la palabra de la planta</translation>
    </message>
    <message>
        <source>what is in this container: 149.82 kg or 2400 pcs</source>
        <translation>qué hay en este envase: 149.82 kg o 2400 pcs</translation>
    </message>
    <message>
        <source>where this container stands</source>
        <translation>dónde está este envase</translation>
    </message>
    <message>
        <source>the seal on this container</source>
        <translation>el precinto de este envase</translation>
    </message>
    <message>
        <source>who made it, if not the plant</source>
        <translation>quién lo hizo, si no la planta</translation>
    </message>
    <message>
        <source>whose it is, if a customer&apos;s</source>
        <translation>de quién es, si es de un cliente</translation>
    </message>
    <message>
        <source>its claim class</source>
        <translation>su clase</translation>
    </message>
    <message>
        <source>what it is to become</source>
        <translation>en qué se convertirá</translation>
    </message>
    <message>
        <source>the order line it is for, as order/line</source>
        <translation>la línea de pedido, como pedido/línea</translation>
    </message>
    <message>
        <source>the last step done on it; receipt when left blank</source>
        <translation>el último paso hecho; recepción si queda en blanco</translation>
    </message>
    <message>
        <source>the day it was made or came in; decides what goes first</source>
        <translation>el día en que se hizo o entró; decide qué va primero</translation>
    </message>
    <message>
        <source>the last day it may be used</source>
        <translation>el último día en que puede usarse</translation>
    </message>
    <message>
        <source>of counted pieces, such as 0.241 kg / 100 pcs</source>
        <translation>de piezas contadas, como 0.241 kg / 100 pcs</translation>
    </message>
    <message>
        <source>yes for magnets that carry a field</source>
        <translation>sí, si los imanes tienen campo</translation>
    </message>
    <message>
        <source>shares of the mass in percent: Nd 24.1; Pr 6.0; B 0.98</source>
        <translation>partes de la masa en porcentaje: Nd 24.1; Pr 6.0; B 0.98</translation>
    </message>
    <message>
        <source>as declared: mined Nd AU (Example Hill) 60 %; mined Nd US 40 %; melted VN</source>
        <translation>según lo declarado: mined Nd AU (Example Hill) 60 %; mined Nd US 40 %; melted VN</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>subcontratista</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>laboratorio</translation>
    </message>
    <message>
        <source>recycler</source>
        <translation>reciclador</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>colada</translation>
    </message>
    <message>
        <source>sinter load</source>
        <translation>carga de sinterizado</translation>
    </message>
    <message>
        <source>gbd load</source>
        <translation>carga difusión</translation>
    </message>
    <message>
        <source>plating lot</source>
        <translation>lote recubierto</translation>
    </message>
    <message>
        <source>final lot</source>
        <translation>lote final</translation>
    </message>
    <message>
        <source>unmagnetised</source>
        <translation>sin imantar</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>veredicto</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operador</translation>
    </message>
    <message>
        <source>shipping</source>
        <translation>expedición</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>calidad</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>supervisor</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrador</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>auditor</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>inspección</translation>
    </message>
    <message>
        <source>compliance</source>
        <translation>cumplimiento</translation>
    </message>
</context>
<context>
    <name>PromptBand</name>
    <message>
        <source>Clears on the next scan</source>
        <translation>Se borra con la próxima lectura</translation>
    </message>
</context>
<context>
    <name>QueueBars</name>
    <message>
        <source>Nothing here</source>
        <translation>Nada aquí</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>máquina</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>báscula</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>escaneado</translation>
    </message>
    <message>
        <source>keyed</source>
        <translation>tecleado</translation>
    </message>
</context>
<context>
    <name>RegisterScreen</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>SetUpScreen</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada</translation>
    </message>
    <message>
        <source>Choose a row</source>
        <translation>Elija una fila</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>kept on record</source>
        <translation>queda registrado</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>ShippingScreen</name>
    <message>
        <source>What if</source>
        <translation>Hipótesis</translation>
    </message>
    <message>
        <source>who takes it</source>
        <translation>quién lo lleva</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Box labels</source>
        <translation>Etiquetas de caja</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Sign and print</source>
        <translation>Firmar e imprimir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Scan your badge</source>
        <translation>Escanee su credencial</translation>
    </message>
    <message>
        <source>No badge</source>
        <translation>Sin credencial</translation>
    </message>
    <message>
        <source>number and PIN</source>
        <translation>número y PIN</translation>
    </message>
    <message>
        <source>Look up a lot</source>
        <translation>Buscar un lote</translation>
    </message>
    <message>
        <source>no sign-in needed</source>
        <translation>sin iniciar sesión</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Open lot</source>
        <translation>Abrir lote</translation>
    </message>
    <message>
        <source>or scan it again</source>
        <translation>o escanéelo otra vez</translation>
    </message>
</context>
<context>
    <name>SigningPanel</name>
    <message>
        <source>PIN signs this</source>
        <translation>El PIN firma esto</translation>
    </message>
    <message>
        <source>Your badge signs this</source>
        <translation>Su credencial firma esto</translation>
    </message>
</context>
<context>
    <name>SigningSheet</name>
    <message>
        <source>Your number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>No badge: touch, or {key}</source>
        <translation>Sin credencial: toque, o {key}</translation>
    </message>
    <message>
        <source>First person</source>
        <translation>Primera persona</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Segunda persona</translation>
    </message>
    <message>
        <source>Third person</source>
        <translation>Tercera persona</translation>
    </message>
</context>
<context>
    <name>StationHealthScreen</name>
    <message>
        <source>Not done yet</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Everything is done</source>
        <translation>Todo está hecho</translation>
    </message>
    <message>
        <source>printed, recorded, kept</source>
        <translation>impreso, registrado, guardado</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Scan test</source>
        <translation>Prueba de escaneo</translation>
    </message>
    <message>
        <source>scan anything; nothing is done with it</source>
        <translation>escanee lo que sea; no se hace nada con ello</translation>
    </message>
    <message>
        <source>Nothing was scanned yet</source>
        <translation>Aún no se ha escaneado nada</translation>
    </message>
    <message>
        <source>Sounds: touch one to hear it</source>
        <translation>Sonidos: toque uno para oírlo</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>Check journal</source>
        <translation>Revisar diario</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>the check</source>
        <translation>el control</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Test label</source>
        <translation>Etiqueta de prueba</translation>
    </message>
    <message>
        <source>scan it then</source>
        <translation>luego escanéela</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Probar todo</translation>
    </message>
    <message>
        <source>label, sounds, clock</source>
        <translation>etiqueta, sonidos, reloj</translation>
    </message>
</context>
<context>
    <name>StationScreen</name>
    <message>
        <source>Tare</source>
        <translation>Tarar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>nada que deshacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>Nota de relevo</translation>
    </message>
    <message>
        <source>for the next shift</source>
        <translation>para el relevo</translation>
    </message>
    <message>
        <source>Key in weight</source>
        <translation>Teclear peso</translation>
    </message>
    <message>
        <source>without the scale</source>
        <translation>sin la báscula</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>Pesar</translation>
    </message>
    <message>
        <source>by the scale</source>
        <translation>con la báscula</translation>
    </message>
    <message>
        <source>Key in lot</source>
        <translation>Teclear lote</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>sin etiqueta</translation>
    </message>
    <message>
        <source>Hold / report</source>
        <translation>Retener / avisar</translation>
    </message>
    <message>
        <source>something wrong</source>
        <translation>algo va mal</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>last label</source>
        <translation>última etiqueta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>StationTiles</name>
    <message>
        <source>Nothing here</source>
        <translation>Nada aquí</translation>
    </message>
</context>
<context>
    <name>TraceScreen</name>
    <message>
        <source>Where from</source>
        <translation>De dónde viene</translation>
    </message>
    <message>
        <source>Where did it go</source>
        <translation>A dónde fue</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>ribbon width = mass share</source>
        <translation>ancho de cinta = parte de la masa</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Ver lista</translation>
    </message>
    <message>
        <source>Show graph</source>
        <translation>Ver gráfico</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contactos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Solo esto</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Fold again</source>
        <translation>Plegar de nuevo</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>or scan it now</source>
        <translation>o escanéelo ahora</translation>
    </message>
    <message>
        <source>and what comes of it</source>
        <translation>y lo que salga de ello</translation>
    </message>
    <message>
        <source>Sign the drill</source>
        <translation>Firmar el simulacro</translation>
    </message>
    <message>
        <source>PDF, CSV, XLSX</source>
        <translation>PDF, CSV, XLSX</translation>
    </message>
    <message>
        <source>All holds</source>
        <translation>Retenciones</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Simulacro</translation>
    </message>
    <message>
        <source>on a lot at random</source>
        <translation>de un lote al azar</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cajas</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Customer told</source>
        <translation>Cliente avisado</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Avisado</translation>
    </message>
    <message>
        <source>In no shipment</source>
        <translation>En ningún envío</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Orígenes</translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s)</source>
        <translation>
            <numerusform>%n lote</numerusform>
            <numerusform>%n lotes</numerusform>
        </translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Received from supplier, no parents</source>
        <translation>Recibido del proveedor, sin antecesores</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Siguen aquí</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En el camino</translation>
    </message>
    <message>
        <source>not yet shipped</source>
        <translation>aún no enviados</translation>
    </message>
    <message>
        <source>Nothing left here</source>
        <translation>Aquí no queda nada</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the export</source>
        <translation>
            <numerusform>y %n más en la exportación</numerusform>
            <numerusform>y %n más en la exportación</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Waiting here</source>
        <translation>En espera aquí</translation>
    </message>
    <message>
        <source>Nothing waiting here</source>
        <translation>Nada en espera aquí</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
    <message>
        <source>Handover, {person}</source>
        <translation>Relevo, {person}</translation>
    </message>
</context>
<context>
    <name>WeightPanel</name>
    <message>
        <source>Scale {name}</source>
        <translation>Báscula {name}</translation>
    </message>
    <message>
        <source>Tare {mass}</source>
        <translation>Tara {mass}</translation>
    </message>
    <message>
        <source>Cal. {date}</source>
        <translation>Cal. {date}</translation>
    </message>
    <message>
        <source>Calibrated to {date}</source>
        <translation>Calibrada hasta {date}</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>Last scans</source>
        <translation>Últimas lecturas</translation>
    </message>
    <message>
        <source>Nothing waiting here</source>
        <translation>Nada en espera aquí</translation>
    </message>
</context>
<context>
    <name>_Margin</name>
    <message>
        <source>Line numbers</source>
        <translation>Números de línea</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>Not done</source>
        <translation>No se ha hecho</translation>
    </message>
    <message>
        <source>There are no words for this yet. Tell support: {code}.</source>
        <translation>Aún no hay palabras para esto. Avise a soporte: {code}.</translation>
    </message>
    <message>
        <source>This is no works certificate that can be read</source>
        <translation>No es un certificado de fábrica legible</translation>
    </message>
    <message>
        <source>{file}[, {field}]: {problem}.</source>
        <translation>{file}[, {field}]: {problem}.</translation>
    </message>
    <message>
        <source>Rule not met</source>
        <translation>Regla no cumplida</translation>
    </message>
    <message>
        <source>{rule}: {why}[: {element}][ {stage}][ in {country}]. Lot {lot}.[ Document: {document}.]</source>
        <translation>{rule}: {why}[: {element}][ {stage}][ en {country}]. Lote {lot}.[ Documento: {document}.]</translation>
    </message>
    <message>
        <source>Not known whether the rule is met</source>
        <translation>No se sabe si se cumple la regla</translation>
    </message>
    <message>
        <source>The order’s rule is not on file</source>
        <translation>La regla del pedido no está registrada</translation>
    </message>
    <message>
        <source>{order} asks for {rule}. Add the rule pack, or correct the order.</source>
        <translation>{order} pide {rule}. Añada el paquete de reglas o corrija el pedido.</translation>
    </message>
    <message>
        <source>Accepted by another drawing revision</source>
        <translation>Aceptado por otra revisión de plano</translation>
    </message>
    <message>
        <source>Certificate has no address</source>
        <translation>El certificado no tiene dirección</translation>
    </message>
    <message>
        <source>{number} needs its random part before it is signed. Compose it again.</source>
        <translation>{number} necesita su parte aleatoria antes de firmarse. Vuelva a componerlo.</translation>
    </message>
    <message>
        <source>An ancestor is not known here</source>
        <translation>Aquí no se conoce un antecesor</translation>
    </message>
    <message>
        <source>What went into {lot} has not been reported yet. Wait for the other terminals, or receive it.</source>
        <translation>Falta por llegar lo que entró en {lot}. Espere a los otros terminales o recíbalo.</translation>
    </message>
    <message>
        <source>Box is not ready</source>
        <translation>La caja no está lista</translation>
    </message>
    <message>
        <source>{box} is {status}. Pack it, or take it out of the shipment.</source>
        <translation>{box}: {status}. Embálela o sáquela del envío.</translation>
    </message>
    <message>
        <source>Box of another order</source>
        <translation>Caja de otro pedido</translation>
    </message>
    <message>
        <source>{box} was packed for {order}. Swap it for one of this order.</source>
        <translation>{box} se embaló para {order}. Cámbiela por una de este pedido.</translation>
    </message>
    <message>
        <source>Certificate of another shipment</source>
        <translation>Certificado de otro envío</translation>
    </message>
    <message>
        <source>{number} belongs to {shipment}.</source>
        <translation>{number} es de {shipment}.</translation>
    </message>
    <message>
        <source>Certificate no longer stands</source>
        <translation>El certificado ya no vale</translation>
    </message>
    <message>
        <source>{number} is {standing}.</source>
        <translation>{number}: {standing}.</translation>
    </message>
    <message>
        <source>Certificate not known</source>
        <translation>Certificado no conocido</translation>
    </message>
    <message>
        <source>There is no certificate {number} here. Look at the number again.</source>
        <translation>Aquí no hay ningún certificado {number}. Compruebe el número.</translation>
    </message>
    <message>
        <source>A certificate speaks for more than is there</source>
        <translation>Un certificado habla de más de lo que hay</translation>
    </message>
    <message>
        <source>{certificate} says {says} of {lot} in {box}, which holds {held}. Issue that one again, or withdraw it.</source>
        <translation>{certificate} dice {says} de {lot} en {box}, que contiene {held}. Emita ese de nuevo, o retírelo.</translation>
    </message>
    <message>
        <source>It is {now} here, and terminal {terminal} recorded at {needed}. Put the clock right; if that one was wrong, waive it by name.</source>
        <translation>Aquí son las {now}, y el terminal {terminal} registró a las {needed}. Ponga el reloj en hora; si aquel estaba mal, exímalo por su nombre.</translation>
    </message>
    <message>
        <source>When {instrument} told of {lot} the clock stood behind, and by the journal its calibration had run out. Quality settles that finding.</source>
        <translation>Cuando {instrument} midió {lot}, el reloj iba atrasado, y según el diario su calibración había vencido. Calidad resuelve ese hallazgo.</translation>
    </message>
    <message>
        <source>{lot} was accepted by revision {drawing}; wanted is {wanted}. Inspect and accept it again, swap the box, or file a concession.</source>
        <translation>{lot} se aceptó por la revisión {drawing}; se pide la {wanted}. Inspecciónelo y acéptelo de nuevo, cambie la caja o archive una concesión.</translation>
    </message>
    <message>
        <source>[{property}][Drawing {drawing}] of {lot} leaned on {number}, whose date is past. Ask the customer for a new one.</source>
        <translation>[{property}][Plano {drawing}] de {lot} se apoyaba en {number}, cuya fecha ya pasó. Pida una nueva al cliente.</translation>
    </message>
    <message>
        <source>Concession does not reach</source>
        <translation>La concesión no alcanza</translation>
    </message>
    <message>
        <source>{number} covers {left} more of {lot}; {wanted} would leave. Take boxes out, or ask for another.</source>
        <translation>{number} cubre {left} más de {lot}; saldrían {wanted}. Saque cajas o pida otra.</translation>
    </message>
    <message>
        <source>Something changed meanwhile</source>
        <translation>Algo ha cambiado entretanto</translation>
    </message>
    <message>
        <source>{number} is no longer what was shown. Read it again, then sign.</source>
        <translation>{number} ya no es lo que se mostró. Léalo de nuevo y firme.</translation>
    </message>
    <message>
        <source>Stray field not recorded</source>
        <translation>Campo disperso sin registrar</translation>
    </message>
    <message>
        <source>{box} holds magnetised parts. Measure its field and pack it again.</source>
        <translation>{box} lleva piezas imantadas. Mida su campo y embálela de nuevo.</translation>
    </message>
    <message>
        <source>A finding is still open</source>
        <translation>Queda un hallazgo abierto</translation>
    </message>
    <message>
        <source>{lot}: {finding}. Quality settles it, then it can be signed.</source>
        <translation>{lot}: {finding}. Calidad lo resuelve y entonces se puede firmar.</translation>
    </message>
    <message>
        <source>Cannot be signed yet</source>
        <translation>Aún no se puede firmar</translation>
    </message>
    <message>
        <source>Checks that fail: {count}. The first: {code} ({subject}).</source>
        <translation>Controles que fallan: {count}. El primero: {code} ({subject}).</translation>
    </message>
    <message>
        <source>Instrument is not on file</source>
        <translation>El instrumento no consta</translation>
    </message>
    <message>
        <source>Nobody can say whether {instrument} was in calibration. Enter it, or measure again.</source>
        <translation>No se sabe si {instrument} estaba calibrado. Delo de alta o mida de nuevo.</translation>
    </message>
    <message>
        <source>Calibration had run out</source>
        <translation>La calibración había vencido</translation>
    </message>
    <message>
        <source>{instrument} was used after its date. Measure again, or have quality settle it.</source>
        <translation>{instrument} se usó después de su fecha. Mida de nuevo o pida a calidad que lo resuelva.</translation>
    </message>
    <message>
        <source>Lot not released yet</source>
        <translation>Lote aún sin liberar</translation>
    </message>
    <message>
        <source>Quality releases {lot} with badge and PIN.</source>
        <translation>Calidad libera {lot} con credencial y PIN.</translation>
    </message>
    <message>
        <source>Lot not accepted yet</source>
        <translation>Lote aún sin aceptar</translation>
    </message>
    <message>
        <source>Quality accepts {lot} by its tests, then releases it.</source>
        <translation>Calidad acepta {lot} por sus ensayos y después lo libera.</translation>
    </message>
    <message>
        <source>Lot is on hold</source>
        <translation>El lote está retenido</translation>
    </message>
    <message>
        <source>{lot}: {reason}. Two people release the hold first.</source>
        <translation>{lot}: {reason}. Antes, dos personas levantan la retención.</translation>
    </message>
    <message>
        <source>No certificate is ordered</source>
        <translation>No se pidió certificado</translation>
    </message>
    <message>
        <source>{order} asks for none. If one is needed, have the order changed.</source>
        <translation>{order} no pide ninguno. Si hace falta, pida que se cambie el pedido.</translation>
    </message>
    <message>
        <source>Not authorised to sign this</source>
        <translation>Sin autorización para firmar esto</translation>
    </message>
    <message>
        <source>{person} may not sign for {meaning}. Ask somebody who may.</source>
        <translation>{person} no puede firmar por {meaning}. Pídaselo a quien pueda.</translation>
    </message>
    <message>
        <source>Not independent of production</source>
        <translation>No es independiente de producción</translation>
    </message>
    <message>
        <source>{person} may not sign a {form} certificate. Ask the inspection representative.</source>
        <translation>{person} no puede firmar un certificado {form}. Pídaselo al representante de inspección.</translation>
    </message>
    <message>
        <source>Not worked out yet</source>
        <translation>Aún no está calculado</translation>
    </message>
    <message>
        <source>What {lot} came from was recorded or corrected just now, and what it is made of is being worked out. Look again in a moment.</source>
        <translation>El origen de {lot} se acaba de registrar o corregir, y su composición se está calculando. Vuelva a mirar en un momento.</translation>
    </message>
    <message>
        <source>Certificate has no number</source>
        <translation>El certificado no tiene número</translation>
    </message>
    <message>
        <source>Compose the certificate of {shipment} again.</source>
        <translation>Vuelva a componer el certificado de {shipment}.</translation>
    </message>
    <message>
        <source>Number is taken</source>
        <translation>El número ya está usado</translation>
    </message>
    <message>
        <source>There is a certificate {number} already. Take the next number.</source>
        <translation>Ya hay un certificado {number}. Use el número siguiente.</translation>
    </message>
    <message>
        <source>Order line not known</source>
        <translation>Línea de pedido no conocida</translation>
    </message>
    <message>
        <source>There is no order line {order} here. Have it entered.</source>
        <translation>Aquí no hay ninguna línea de pedido {order}. Pida que se dé de alta.</translation>
    </message>
    <message>
        <source>Wrong claim class in a box</source>
        <translation>Clase equivocada en una caja</translation>
    </message>
    <message>
        <source>[{lot} in {box} is for {claim}.] The order wants {wanted}. Swap the box.</source>
        <translation>[{lot}, en {box}, es de clase {claim}.] El pedido pide {wanted}. Cambie la caja.</translation>
    </message>
    <message>
        <source>Wrong owner in a box</source>
        <translation>Dueño equivocado en una caja</translation>
    </message>
    <message>
        <source>[{lot} in {box} belongs to {owner}.] [The order is for {wanted}.] Swap the box.</source>
        <translation>[{lot}, en {box}, es de {owner}.] [El pedido es de {wanted}.] Cambie la caja.</translation>
    </message>
    <message>
        <source>Wrong part in a box</source>
        <translation>Pieza equivocada en una caja</translation>
    </message>
    <message>
        <source>[{lot} in {box} is {part}.] The order wants {wanted}. Swap the box.</source>
        <translation>[{lot}, en {box}, es {part}.] El pedido pide {wanted}. Cambie la caja.</translation>
    </message>
    <message>
        <source>Worked on since it was released</source>
        <translation>Trabajado después de liberarse</translation>
    </message>
    <message>
        <source>{lot} went through {step} afterwards. Quality releases it again.</source>
        <translation>{lot} pasó después por {step}. Calidad lo libera de nuevo.</translation>
    </message>
    <message>
        <source>To be measured again</source>
        <translation>Hay que medir de nuevo</translation>
    </message>
    <message>
        <source>{property} of {lot} no longer counts after {steps}. Measure {unit} again.</source>
        <translation>{property} de {lot} ya no cuenta después de {steps}. Mida {unit} de nuevo.</translation>
    </message>
    <message>
        <source>Specification is not met</source>
        <translation>No cumple la especificación</translation>
    </message>
    <message>
        <source>{property} of {lot}[, report {report}]. Take the lot out, or file a concession.</source>
        <translation>{property} de {lot}[, informe {report}]. Saque el lote o archive una concesión.</translation>
    </message>
    <message>
        <source>A test is missing</source>
        <translation>Falta un ensayo</translation>
    </message>
    <message>
        <source>{property} of {lot} has no result. Test {unit}.</source>
        <translation>{property} de {lot} no tiene resultado. Ensaye {unit}.</translation>
    </message>
    <message>
        <source>Too few pieces tested</source>
        <translation>Pocas piezas ensayadas</translation>
    </message>
    <message>
        <source>{property} of {lot}: {n} of {wanted}. Test the rest.</source>
        <translation>{property} de {lot}: {n} de {wanted}. Ensaye el resto.</translation>
    </message>
    <message>
        <source>A test is void</source>
        <translation>Un ensayo está anulado</translation>
    </message>
    <message>
        <source>{property} of {lot}: {steps} made the result void. Test the lot anew.</source>
        <translation>{property} de {lot}: {steps} anuló el resultado. Ensaye el lote de nuevo.</translation>
    </message>
    <message>
        <source>Second signature still owed</source>
        <translation>Falta la segunda firma</translation>
    </message>
    <message>
        <source>The second person signs for {lot} first.</source>
        <translation>Antes, la segunda persona firma por {lot}.</translation>
    </message>
    <message>
        <source>The plant has no address</source>
        <translation>La planta no tiene dirección</translation>
    </message>
    <message>
        <source>Have name and address of the plant entered.</source>
        <translation>Pida que se den de alta el nombre y la dirección de la planta.</translation>
    </message>
    <message>
        <source>Specification not known</source>
        <translation>Especificación no conocida</translation>
    </message>
    <message>
        <source>{order} names none that is on file. Have it entered.</source>
        <translation>{order} no nombra ninguna que conste. Pida que se dé de alta.</translation>
    </message>
    <message>
        <source>Statement would have a gap</source>
        <translation>La declaración tendría un hueco</translation>
    </message>
    <message>
        <source>Nothing is on file for “{fact}”. Enter it first.</source>
        <translation>No consta nada para “{fact}”. Introdúzcalo antes.</translation>
    </message>
    <message>
        <source>A step is not signed</source>
        <translation>Hay un paso sin firmar</translation>
    </message>
    <message>
        <source>{step} of {lot} lacks a signature. Have it signed, or settled by quality.</source>
        <translation>A {step} de {lot} le falta una firma. Pida que se firme o que calidad lo resuelva.</translation>
    </message>
    <message>
        <source>A terminal has not reported</source>
        <translation>Un terminal no ha comunicado</translation>
    </message>
    <message>
        <source>{terminal} last reported at {last}, {needed} is needed. Connect it, or answer for it by name.</source>
        <translation>{terminal} comunicó por última vez el {last}; hace falta hasta el {needed}. Conéctelo o responda por él con su nombre.</translation>
    </message>
    <message>
        <source>No words for this certificate</source>
        <translation>No hay texto para este certificado</translation>
    </message>
    <message>
        <source>The layout has none for kind {kind}. Add them to the layout.</source>
        <translation>El diseño no lo tiene para el tipo {kind}. Añádalo al diseño.</translation>
    </message>
    <message>
        <source>Done as often as allowed</source>
        <translation>Ya se hizo las veces permitidas</translation>
    </message>
    <message>
        <source>{lot} went through {step} {most} times, and no more are allowed. Ask quality.</source>
        <translation>{lot} pasó {most} veces por {step} y no se permiten más. Pregunte a calidad.</translation>
    </message>
    <message>
        <source>Balance outside the limits</source>
        <translation>Balance fuera de límites</translation>
    </message>
    <message>
        <source>{incoming} went in and {outgoing} came out. Weigh again, or tell what is missing.</source>
        <translation>Entraron {incoming} y salieron {outgoing}. Pese de nuevo o diga qué falta.</translation>
    </message>
    <message>
        <source>This step does not shed that</source>
        <translation>Este paso no desprende eso</translation>
    </message>
    <message>
        <source>{step} sheds no {material}, or it has no lot to go into.</source>
        <translation>{step} no desprende {material}, o no tiene lote al que ir.</translation>
    </message>
    <message>
        <source>Calibration due</source>
        <translation>Calibración vencida</translation>
    </message>
    <message>
        <source>{instrument} is out of calibration.[ Use {scale}[ ({place})] meanwhile.] Have it calibrated.</source>
        <translation>{instrument} está fuera de calibración.[ Use {scale}[ ({place})] entre tanto.] Pida que se calibre.</translation>
    </message>
    <message>
        <source>Charge outside the limits</source>
        <translation>Carga fuera de límites</translation>
    </message>
    <message>
        <source>The charge is {charge}.[ At least {low}.][ At most {high}.] Undo a part, or add.</source>
        <translation>La carga es de {charge}.[ Mínimo {low}.][ Máximo {high}.] Deshaga una parte o añada.</translation>
    </message>
    <message>
        <source>Wrong claim class. Not added.</source>
        <translation>Clase equivocada. No añadido.</translation>
    </message>
    <message>
        <source>[{lot} is {claim}.] [This charge is {wanted}.] Take the same class.</source>
        <translation>[{lot} es {claim}.] [Esta carga es {wanted}.] Tome la misma clase.</translation>
    </message>
    <message>
        <source>Not for this claim class</source>
        <translation>No vale para esta clase</translation>
    </message>
    <message>
        <source>{element} in {lot} came through {country}; {claim} forbids that by {rule}.[ Take {instead}.][ It stands at {place}.]</source>
        <translation>El {element} de {lot} pasó por {country}; {claim} lo prohíbe por {rule}.[ Tome {instead}.][ Está en {place}.]</translation>
    </message>
    <message>
        <source>Machine is on hold</source>
        <translation>La máquina está retenida</translation>
    </message>
    <message>
        <source>Use another one than {equipment}, or have its hold released.</source>
        <translation>Use otra que no sea {equipment} o pida que se levante su retención.</translation>
    </message>
    <message>
        <source>Expired. Not added.</source>
        <translation>Caducado. No añadido.</translation>
    </message>
    <message>
        <source>The shelf life of {lot} is over. Set it aside for quality.</source>
        <translation>{lot} ha caducado. Apártelo para calidad.</translation>
    </message>
    <message>
        <source>Outside the limits. Not recorded.</source>
        <translation>Fuera de límites. No registrado.</translation>
    </message>
    <message>
        <source>{field}: {value}[ {unit}].[ At least {low}[ {unit}].][ At most {high}[ {unit}].] Measure again, or call quality.</source>
        <translation>{field}: {value}[ {unit}].[ Mínimo {low}[ {unit}].][ Máximo {high}[ {unit}].] Mida de nuevo o llame a calidad.</translation>
    </message>
    <message>
        <source>This step does not ask for that</source>
        <translation>Este paso no pide eso</translation>
    </message>
    <message>
        <source>{step} has no value {field}.</source>
        <translation>{step} no tiene ningún valor {field}.</translation>
    </message>
    <message>
        <source>Nothing was taken out</source>
        <translation>No se ha sacado nada</translation>
    </message>
    <message>
        <source>{lot} weighed {before} before and weighs {told} now. Take some out, or undo and weigh it again.</source>
        <translation>{lot} pesaba {before} y ahora pesa {told}. Saque lo necesario, o deshaga y péselo otra vez.</translation>
    </message>
    <message>
        <source>Load is full. Not added.</source>
        <translation>Carga completa. No añadido.</translation>
    </message>
    <message>
        <source>All {places} places are taken. Start the cycle; {lot} goes into the next load.</source>
        <translation>Los {places} sitios están ocupados. Inicie el ciclo; {lot} va en la carga siguiente.</translation>
    </message>
    <message>
        <source>Not here: sent to a processor</source>
        <translation>No está aquí: enviado fuera</translation>
    </message>
    <message>
        <source>By the books {lot} is at {processor}. Receive it back first.</source>
        <translation>Según los libros, {lot} está en {processor}. Antes, recíbalo de vuelta.</translation>
    </message>
    <message>
        <source>More than is left</source>
        <translation>Más de lo que queda</translation>
    </message>
    <message>
        <source>{lot} holds {left} by the books. Weigh again, or have the quantity adjusted.</source>
        <translation>Según los libros, en {lot} quedan {left}. Pese de nuevo o pida que se ajuste la cantidad.</translation>
    </message>
    <message>
        <source>Nothing was taken</source>
        <translation>No se tomó nada</translation>
    </message>
    <message>
        <source>Say how much is taken[ from {lot}].</source>
        <translation>Diga cuánto se toma[ de {lot}].</translation>
    </message>
    <message>
        <source>Magnetised: not on the scale</source>
        <translation>Magnetizado: no en la báscula</translation>
    </message>
    <message>
        <source>{lot} is magnetised, and a steel pan holds it and weighs wrong. Count it by tray or layer.</source>
        <translation>{lot} está imantado; un plato de acero lo retiene y pesa mal. Cuéntelo por bandeja o capa.</translation>
    </message>
    <message>
        <source>More than planned. Not added.</source>
        <translation>Más de lo previsto. No añadido.</translation>
    </message>
    <message>
        <source>With {told} there would be too much: {plan} is planned, {most} at most. Take some out.</source>
        <translation>Con {told} habría demasiado: lo previsto son {plan}, como máximo {most}. Saque una parte.</translation>
    </message>
    <message>
        <source>Older lot first</source>
        <translation>Antes, el lote más antiguo</translation>
    </message>
    <message>
        <source>To take it all the same, scan it again or press OK; that is kept on record.</source>
        <translation>Para tomarlo igualmente, escanéelo otra vez o pulse OK; queda registrado.</translation>
    </message>
    <message>
        <source>On hold. Not added.</source>
        <translation>Retenido. No añadido.</translation>
    </message>
    <message>
        <source>[{reason}.][ Put it at {put_at}.]</source>
        <translation>[{reason}.][ Llévelo a {put_at}.]</translation>
    </message>
    <message>
        <source>Wrong owner. Not added.</source>
        <translation>Dueño equivocado. No añadido.</translation>
    </message>
    <message>
        <source>No such place in this load</source>
        <translation>Ese sitio no es de esta carga</translation>
    </message>
    <message>
        <source>{place} is not a place of this furnace. Take one that the tray map shows.</source>
        <translation>{place} no es un sitio de este horno. Tome uno de los que muestra el mapa.</translation>
    </message>
    <message>
        <source>Place is taken</source>
        <translation>El sitio está ocupado</translation>
    </message>
    <message>
        <source>{lot} stands on {place}. Take a free one, or undo that tray first.</source>
        <translation>{lot} está en {place}. Tome uno libre, o deshaga antes esa bandeja.</translation>
    </message>
    <message>
        <source>This step does not make that</source>
        <translation>Este paso no produce eso</translation>
    </message>
    <message>
        <source>{step} gives no {material}.</source>
        <translation>{step} no da {material}.</translation>
    </message>
    <message>
        <source>Other thermal profile. Not added.</source>
        <translation>Otro perfil térmico. No añadido.</translation>
    </message>
    <message>
        <source>{lot} is run by profile {profile}, this load by {wanted}. Keep it for another load.</source>
        <translation>{lot} lleva el perfil {profile} y esta carga {wanted}. Guárdelo para otra carga.</translation>
    </message>
    <message>
        <source>Not confirmed yet. Not added.</source>
        <translation>Sin confirmar. No añadido.</translation>
    </message>
    <message>
        <source>What goes in here cannot come out again. Quality may release {lot} for this charge by name.</source>
        <translation>Lo que entra aquí no vuelve a salir. Calidad puede liberar {lot} para esta carga con su nombre.</translation>
    </message>
    <message>
        <source>Sample too small</source>
        <translation>Muestra demasiado pequeña</translation>
    </message>
    <message>
        <source>{told} say too little of the mass of one. Weigh {least} or more together.</source>
        <translation>{told} dicen muy poco de la masa de una. Pese juntas {least} o más.</translation>
    </message>
    <message>
        <source>No step receives material</source>
        <translation>Ningún paso recibe material</translation>
    </message>
    <message>
        <source>Name the step at which the lot comes in.</source>
        <translation>Nombre el paso en el que entra el lote.</translation>
    </message>
    <message>
        <source>Too many lots</source>
        <translation>Demasiados lotes</translation>
    </message>
    <message>
        <source>Here go {most} at most, so {lot} was not added. Finish this run first.</source>
        <translation>Aquí van {most} como máximo; {lot} no se añadió. Termine antes esta tanda.</translation>
    </message>
    <message>
        <source>Mass of a piece not known</source>
        <translation>Masa de una pieza desconocida</translation>
    </message>
    <message>
        <source>Nobody weighed a piece of {lot}. Weigh a counted sample first, or key the count.</source>
        <translation>Nadie pesó una pieza de {lot}. Pese antes una muestra contada, o teclee la cuenta.</translation>
    </message>
    <message>
        <source>Already used up</source>
        <translation>Ya está agotado</translation>
    </message>
    <message>
        <source>The route of {lot} goes on there[: {stations}].</source>
        <translation>La ruta de {lot} sigue allí[: {stations}].</translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation>Falta un valor</translation>
    </message>
    <message>
        <source>[{lot} is of {owner}.] [This charge: {wanted}.] Take the same owner’s.</source>
        <translation>[{lot} es de {owner}.] [Esta carga: {wanted}.] Tome del mismo dueño.</translation>
    </message>
    <message>
        <source>Nothing is left of {lot}: {status}.[ Other containers: {left}.]</source>
        <translation>No queda nada de {lot}: {status}.[ Otros envases: {left}.]</translation>
    </message>
    <message>
        <source>{step} needs {field}.</source>
        <translation>{step} necesita {field}.</translation>
    </message>
    <message>
        <source>Another kind of step</source>
        <translation>Otra clase de paso</translation>
    </message>
    <message>
        <source>{step} is recorded another way: {act}.</source>
        <translation>{step} se registra de otra manera: {act}.</translation>
    </message>
    <message>
        <source>Wrong material</source>
        <translation>Material equivocado</translation>
    </message>
    <message>
        <source>This is {material}.[ Wanted: {wanted}.]</source>
        <translation>Esto es {material}.[ Se pide: {wanted}.]</translation>
    </message>
    <message>
        <source>Not here[: belongs at {step}]</source>
        <translation>Aquí no[: va a {step}]</translation>
    </message>
    <message>
        <source>Zero is not possible</source>
        <translation>No puede ser cero</translation>
    </message>
    <message>
        <source>Weigh or count again. If nothing was taken, undo.</source>
        <translation>Pese o cuente de nuevo. Si no tomó nada, deshaga.</translation>
    </message>
    <message>
        <source>The label waits. Print it again when it is wanted.</source>
        <translation>La etiqueta espera. Imprímala de nuevo cuando haga falta.</translation>
    </message>
    <message>
        <source>This computer stands {seconds} s behind its own journal. Entries keep their order; have the clock set right.</source>
        <translation>Este equipo va {seconds} s por detrás de su propio diario. Los registros mantienen su orden; pida que se ponga en hora.</translation>
    </message>
    <message>
        <source>The line broke off. If the label came out, scan it; if not, print it again.</source>
        <translation>Se cortó la línea. Si salió la etiqueta, escanéela; si no, imprímala de nuevo.</translation>
    </message>
    <message>
        <source>Code broke off</source>
        <translation>El código se cortó</translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation>Escanee de nuevo.</translation>
    </message>
    <message>
        <source>The label waits. Make room.</source>
        <translation>La etiqueta espera. Haga sitio.</translation>
    </message>
    <message>
        <source>The label waits. Make the folder, or choose another.</source>
        <translation>La etiqueta espera. Cree la carpeta o elija otra.</translation>
    </message>
    <message>
        <source>The label waits. Close the lid.</source>
        <translation>La etiqueta espera. Cierre la tapa.</translation>
    </message>
    <message>
        <source>The printer did not say. If the label came out, scan it; if not, print it again.</source>
        <translation>La impresora no lo ha dicho. Si salió la etiqueta, escanéela; si no, imprímala de nuevo.</translation>
    </message>
    <message>
        <source>Noise on the line</source>
        <translation>Ruido en la línea</translation>
    </message>
    <message>
        <source>Look at the framing in the set-up, and at the cable.</source>
        <translation>Compruebe la trama en la configuración y el cable.</translation>
    </message>
    <message>
        <source>Wait until it stands still.</source>
        <translation>Espere a que se estabilice.</translation>
    </message>
    <message>
        <source>The label waits. Look at its rights.</source>
        <translation>La etiqueta espera. Compruebe los permisos.</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>Sin papel</translation>
    </message>
    <message>
        <source>The label waits. Put in a new roll.</source>
        <translation>La etiqueta espera. Ponga un rollo nuevo.</translation>
    </message>
    <message>
        <source>Take something off.</source>
        <translation>Quite algo.</translation>
    </message>
    <message>
        <source>The label waits. Press its button to go on.</source>
        <translation>La etiqueta espera. Pulse su botón para seguir.</translation>
    </message>
    <message>
        <source>Several devices are alike</source>
        <translation>Hay varios aparatos iguales</translation>
    </message>
    <message>
        <source>Give the serial number, or the socket, in the set-up.</source>
        <translation>Indique el número de serie o la toma en la configuración.</translation>
    </message>
    <message>
        <source>Used by another program</source>
        <translation>Lo usa otro programa</translation>
    </message>
    <message>
        <source>Close the other program.</source>
        <translation>Cierre el otro programa.</translation>
    </message>
    <message>
        <source>Pull the plug, wait a moment, and plug it in again.</source>
        <translation>Desenchúfelo, espere un momento y enchúfelo de nuevo.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Clock is behind</source>
        <translation>Reloj atrasado</translation>
    </message>
    <message>
        <source>Check the label</source>
        <translation>Revise la etiqueta</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Disco lleno</translation>
    </message>
    <message>
        <source>Folder missing</source>
        <translation>Falta la carpeta</translation>
    </message>
    <message>
        <source>Lid open</source>
        <translation>Tapa abierta</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>No está lista</translation>
    </message>
    <message>
        <source>Folder not writable</source>
        <translation>Carpeta sin permiso</translation>
    </message>
    <message>
        <source>Overloaded</source>
        <translation>Sobrecargada</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Several are alike</source>
        <translation>Hay varios iguales</translation>
    </message>
    <message>
        <source>Driver does not answer</source>
        <translation>El controlador no responde</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Sin permiso</translation>
    </message>
    <message>
        <source>An administrator lets this user use serial ports.</source>
        <translation>Un administrador permite a este usuario usar puertos serie.</translation>
    </message>
    <message>
        <source>Port fails</source>
        <translation>Falla el puerto</translation>
    </message>
    <message>
        <source>Plug it in again; if that does not help, change the cable.</source>
        <translation>Enchúfelo de nuevo; si no basta, cambie el cable.</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>No está enchufado</translation>
    </message>
    <message>
        <source>Plug it in, or switch it on.</source>
        <translation>Enchúfelo o enciéndalo.</translation>
    </message>
    <message>
        <source>Plugged in elsewhere</source>
        <translation>Enchufado en otro sitio</translation>
    </message>
    <message>
        <source>It is looked for again.</source>
        <translation>Se busca de nuevo.</translation>
    </message>
    <message>
        <source>Not read any more</source>
        <translation>Ya no se lee</translation>
    </message>
    <message>
        <source>Wrong settings</source>
        <translation>Ajustes equivocados</translation>
    </message>
    <message>
        <source>Server does not answer</source>
        <translation>El servidor no responde</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrada</translation>
    </message>
    <message>
        <source>Label refused</source>
        <translation>Etiqueta rechazada</translation>
    </message>
    <message>
        <source>Its label is not printed and has left the queue.</source>
        <translation>Su etiqueta no se imprime y ha salido de la cola.</translation>
    </message>
    <message>
        <source>Drifts</source>
        <translation>Deriva</translation>
    </message>
    <message>
        <source>Take off what is on it, and compare the scale with a test weight. Key the weight meanwhile.</source>
        <translation>Vacíela y compruebe la báscula con una pesa patrón. Mientras tanto, teclee el peso.</translation>
    </message>
    <message>
        <source>No weight comes</source>
        <translation>No llega ningún peso</translation>
    </message>
    <message>
        <source>Switch the scale on, and look at its cable. Key the weight meanwhile.</source>
        <translation>Encienda la báscula y compruebe su cable. Mientras tanto, teclee el peso.</translation>
    </message>
    <message>
        <source>This run is not kept</source>
        <translation>Este paso no queda guardado</translation>
    </message>
    <message>
        <source>{answer}. If the program stops now, begin the step again.</source>
        <translation>{answer}. Si el programa se para ahora, empiece el paso de nuevo.</translation>
    </message>
    <message>
        <source>Too little</source>
        <translation>Marca de menos</translation>
    </message>
    <message>
        <source>No weight</source>
        <translation>Sin peso</translation>
    </message>
    <message>
        <source>Start the program again, and tell support.</source>
        <translation>Reinicie el programa y avise a soporte.</translation>
    </message>
    <message>
        <source>Look at baud rate and framing in the set-up.</source>
        <translation>Compruebe la velocidad y la trama en la configuración.</translation>
    </message>
    <message>
        <source>Look at the network cable, and at the address in the set-up.</source>
        <translation>Compruebe el cable de red y la dirección en la configuración.</translation>
    </message>
    <message>
        <source>The label waits. Switch the printer on, or look at its cable.</source>
        <translation>La etiqueta espera. Encienda la impresora o compruebe su cable.</translation>
    </message>
    <message>
        <source>The label waits. Look at the printer&apos;s queue.</source>
        <translation>La etiqueta espera. Compruebe la cola de la impresora.</translation>
    </message>
    <message>
        <source>Code too long</source>
        <translation>Código demasiado largo</translation>
    </message>
    <message>
        <source>Its end was lost. Scan again.</source>
        <translation>Se perdió el final. Escanee de nuevo.</translation>
    </message>
    <message>
        <source>Put the pan on, and zero it.</source>
        <translation>Ponga el plato y póngala a cero.</translation>
    </message>
    <message>
        <source>Set it to kilograms.</source>
        <translation>Póngala en kilogramos.</translation>
    </message>
    <message>
        <source>Look at its dialect in the set-up.</source>
        <translation>Compruebe su dialecto en la configuración.</translation>
    </message>
    <message>
        <source>Not an address of a repository</source>
        <translation>No es la dirección de un repositorio</translation>
    </message>
    <message>
        <source>“{typed}” is none. Write it as https://HOST/PATH.</source>
        <translation>“{typed}” no lo es. Escríbala como https://HOST/PATH.</translation>
    </message>
    <message>
        <source>No repository is set</source>
        <translation>No hay repositorio</translation>
    </message>
    <message>
        <source>Handing over is paused</source>
        <translation>La entrega está en pausa</translation>
    </message>
    <message>
        <source>Two people have it go on, in the room Exchange.</source>
        <translation>Dos personas la reanudan, en la sala Intercambio.</translation>
    </message>
    <message>
        <source>Nothing is handed over until one is set: in the room Exchange, or by --set.</source>
        <translation>No se entrega nada hasta fijar uno: en la sala Intercambio, o con --set.</translation>
    </message>
    <message>
        <source>The repository did not take it</source>
        <translation>El repositorio no lo aceptó</translation>
    </message>
    <message>
        <source>{host}[: {told}][ ({words})]. What it took before stays there.</source>
        <translation>{host}[: {told}][ ({words})]. Lo que aceptó antes queda allí.</translation>
    </message>
    <message>
        <source>The repository does not answer</source>
        <translation>El repositorio no responde</translation>
    </message>
    <message>
        <source>{host}: {told}. Nothing is lost; try again later.</source>
        <translation>{host}: {told}. No se pierde nada; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Not the settings of a line</source>
        <translation>No es un ajuste de línea</translation>
    </message>
    <message>
        <source>“{typed}” are none. Write them as 9600 8N1.</source>
        <translation>“{typed}” no lo es. Escríbalo como 9600 8N1.</translation>
    </message>
    <message>
        <source>Not an address of a port</source>
        <translation>No es la dirección de un puerto</translation>
    </message>
    <message>
        <source>“{typed}” is none. Write usb:VID:PID, a path, or socket://HOST:PORT.</source>
        <translation>“{typed}” no lo es. Escriba usb:VID:PID, una ruta o socket://HOST:PORT.</translation>
    </message>
    <message>
        <source>{address} fits {paths}. Give the serial number, or the socket.</source>
        <translation>{address} coincide con {paths}. Indique el número de serie o la toma.</translation>
    </message>
    <message>
        <source>{port}: {detail}.</source>
        <translation>{port}: {detail}.</translation>
    </message>
    <message>
        <source>Device not found</source>
        <translation>Aparato no encontrado</translation>
    </message>
    <message>
        <source>{address} is not plugged in, or not switched on.</source>
        <translation>{address} no está enchufado o no está encendido.</translation>
    </message>
    <message>
        <source>Device was plugged in elsewhere</source>
        <translation>El aparato se enchufó en otro sitio</translation>
    </message>
    <message>
        <source>It is looked for again; scan when it is ready.</source>
        <translation>Se busca de nuevo; escanee cuando esté listo.</translation>
    </message>
    <message>
        <source>Nobody listens</source>
        <translation>Nadie escucha</translation>
    </message>
    <message>
        <source>No program opened {port} in time.</source>
        <translation>Ningún programa abrió {port} a tiempo.</translation>
    </message>
    <message>
        <source>Settings of this scale cannot be read</source>
        <translation>No se leen los ajustes de esta báscula</translation>
    </message>
    <message>
        <source>{problem}. Set the scale up again.</source>
        <translation>{problem}. Configure la báscula de nuevo.</translation>
    </message>
    <message>
        <source>Not an address of a printer</source>
        <translation>No es la dirección de una impresora</translation>
    </message>
    <message>
        <source>{address} is none. Write cups:QUEUE, ipp://HOST/PATH, zebra://HOST or file:FOLDER.</source>
        <translation>{address} no lo es. Escriba cups:QUEUE, ipp://HOST/PATH, zebra://HOST o file:FOLDER.</translation>
    </message>
    <message>
        <source>Not by air</source>
        <translation>No por avión</translation>
    </message>
    <message>
        <source>{box}: {strength} A/m at {metres} m is above every limit. Shield it, or send it by road or sea.</source>
        <translation>{box}: {strength} A/m a {metres} m supera todos los límites. Apantállelo o envíelo por carretera o por mar.</translation>
    </message>
    <message>
        <source>Not known whether it may fly</source>
        <translation>No se sabe si puede volar</translation>
    </message>
    <message>
        <source>{box}[: {strength} A/m at {metres} m]. Measure its stray field[ at {farther} m], under Carrier.</source>
        <translation>{box}[: {strength} A/m a {metres} m]. Mida su campo disperso[ a {farther} m], en Transportista.</translation>
    </message>
    <message>
        <source>Box already certified</source>
        <translation>Caja ya certificada</translation>
    </message>
    <message>
        <source>Certificate {certificate} speaks for {box}. Withdraw or supersede it first.</source>
        <translation>El certificado {certificate} cubre {box}. Antes, anúlelo o sustitúyalo.</translation>
    </message>
    <message>
        <source>Box is in another shipment</source>
        <translation>La caja está en otro envío</translation>
    </message>
    <message>
        <source>{box} is in {shipment}. Take it out there first.</source>
        <translation>{box} está en {shipment}. Antes, sáquela de allí.</translation>
    </message>
    <message>
        <source>Box is full already</source>
        <translation>La caja ya está llena</translation>
    </message>
    <message>
        <source>{box} is packed and closed. Take a new box.</source>
        <translation>{box} está embalada y cerrada. Tome una caja nueva.</translation>
    </message>
    <message>
        <source>Wrong box</source>
        <translation>Caja equivocada</translation>
    </message>
    <message>
        <source>{box} does not belong to {shipment}. Scan a box of this shipment.</source>
        <translation>{box} no es de {shipment}. Escanee una caja de este envío.</translation>
    </message>
    <message>
        <source>Box is on hold</source>
        <translation>La caja está retenida</translation>
    </message>
    <message>
        <source>Set {box} aside for quality.</source>
        <translation>Aparte {box} para calidad.</translation>
    </message>
    <message>
        <source>Box was opened</source>
        <translation>La caja se abrió</translation>
    </message>
    <message>
        <source>{box} holds nothing any more. Pack a new one.</source>
        <translation>{box} ya no contiene nada. Embale una nueva.</translation>
    </message>
    <message>
        <source>{box} was packed for {order}. Scan a box for {wanted}.</source>
        <translation>{box} se embaló para {order}. Escanee una caja para {wanted}.</translation>
    </message>
    <message>
        <source>Box has left</source>
        <translation>La caja ya salió</translation>
    </message>
    <message>
        <source>{box} left with {shipment}.</source>
        <translation>{box} salió con {shipment}.</translation>
    </message>
    <message>
        <source>Box not known</source>
        <translation>Caja no conocida</translation>
    </message>
    <message>
        <source>There is no box {box} here. Scan again, or key in its code.</source>
        <translation>Aquí no hay ninguna caja {box}. Escanee de nuevo o teclee su código.</translation>
    </message>
    <message>
        <source>Carrier is missing</source>
        <translation>Falta el transportista</translation>
    </message>
    <message>
        <source>Say who carries {shipment}.</source>
        <translation>Diga quién lleva {shipment}.</translation>
    </message>
    <message>
        <source>No certificate yet</source>
        <translation>Aún no hay certificado</translation>
    </message>
    <message>
        <source>{shipment} needs a {form} certificate for all that is in its boxes. Have it signed first.</source>
        <translation>{shipment} necesita un certificado {form} para todo lo que hay en sus cajas. Hágalo firmar primero.</translation>
    </message>
    <message>
        <source>A late fact touches the certificate</source>
        <translation>Un hecho tardío afecta al certificado</translation>
    </message>
    <message>
        <source>{number} was signed before something came out about {subject}. Quality closes its review, or issues it again; then load.</source>
        <translation>{number} se firmó antes de que se supiera algo de {subject}. Calidad cierra su revisión, o lo emite de nuevo; luego cargue.</translation>
    </message>
    <message>
        <source>Lighter than what is in it</source>
        <translation>Pesa menos que su contenido</translation>
    </message>
    <message>
        <source>{box} weighs {gross}, its content {net}. Weigh again, or count again.</source>
        <translation>{box} pesa {gross} y su contenido {net}. Pese o cuente de nuevo.</translation>
    </message>
    <message>
        <source>More than was ordered</source>
        <translation>Más de lo pedido</translation>
    </message>
    <message>
        <source>{order}: {pieces} pcs here, {most} pcs still open, tolerance included. Take a box out.</source>
        <translation>{order}: aquí {pieces} pcs, pendientes {most} pcs con la tolerancia. Saque una caja.</translation>
    </message>
    <message>
        <source>Part not known</source>
        <translation>Pieza no conocida</translation>
    </message>
    <message>
        <source>There is no part {part} here. Have it entered.</source>
        <translation>Aquí no hay ninguna pieza {part}. Pida que se dé de alta.</translation>
    </message>
    <message>
        <source>What is this shipment for?</source>
        <translation>¿Para qué es este envío?</translation>
    </message>
    <message>
        <source>“{purpose}” is no kind of shipment.</source>
        <translation>“{purpose}” no es una clase de envío.</translation>
    </message>
    <message>
        <source>Shipment is empty</source>
        <translation>El envío está vacío</translation>
    </message>
    <message>
        <source>Scan the boxes of {shipment} first.</source>
        <translation>Escanee antes las cajas de {shipment}.</translation>
    </message>
    <message>
        <source>Shipment has left</source>
        <translation>El envío ya salió</translation>
    </message>
    <message>
        <source>{shipment} is under way; nothing more can be changed in it.</source>
        <translation>{shipment} está en camino; ya no se puede cambiar nada.</translation>
    </message>
    <message>
        <source>Shipment not known</source>
        <translation>Envío no conocido</translation>
    </message>
    <message>
        <source>There is no shipment {shipment} here. Scan again, or open one.</source>
        <translation>Aquí no hay ningún envío {shipment}. Escanee de nuevo o abra uno.</translation>
    </message>
    <message>
        <source>Magnetised and unmagnetised never share</source>
        <translation>Nunca juntas imantadas y sin imantar</translation>
    </message>
    <message>
        <source>Pack for {order} either all magnetised or all unmagnetised parts in a box.</source>
        <translation>Para {order}, embale en una caja solo piezas imantadas o solo sin imantar.</translation>
    </message>
    <message>
        <source>Wrong claim class</source>
        <translation>Clase equivocada</translation>
    </message>
    <message>
        <source>[{lot} is for {claim}.] The order wants {wanted}. Take another lot.</source>
        <translation>[{lot} es de clase {claim}.] El pedido pide {wanted}. Tome otro lote.</translation>
    </message>
    <message>
        <source>Wrong owner</source>
        <translation>Dueño equivocado</translation>
    </message>
    <message>
        <source>[{lot} belongs to {owner}.] [The order is for {wanted}.] Take another lot.</source>
        <translation>[{lot} es de {owner}.] [El pedido es de {wanted}.] Tome otro lote.</translation>
    </message>
    <message>
        <source>Wrong part</source>
        <translation>Pieza equivocada</translation>
    </message>
    <message>
        <source>[{lot} is {part}.] The order wants {wanted}. Take another lot.</source>
        <translation>[{lot} es {part}.] El pedido pide {wanted}. Tome otro lote.</translation>
    </message>
    <message>
        <source>Wrong magnetic state</source>
        <translation>Estado magnético equivocado</translation>
    </message>
    <message>
        <source>{lot} has to be {wanted} for this order.</source>
        <translation>Para este pedido, {lot} tiene que estar {wanted}.</translation>
    </message>
    <message>
        <source>Cannot stand in a symbol</source>
        <translation>No puede ir en un símbolo</translation>
    </message>
    <message>
        <source>“{text}” has characters that scanners read differently ({symbology}). Use plain letters and digits.</source>
        <translation>“{text}” tiene caracteres que los escáneres leen de modo distinto ({symbology}). Use letras y cifras sencillas.</translation>
    </message>
    <message>
        <source>Too long for the symbol</source>
        <translation>Demasiado largo para el símbolo</translation>
    </message>
    <message>
        <source>“{text}” does not fit a {symbology} symbol. Shorten it.</source>
        <translation>“{text}” no cabe en un símbolo {symbology}. Acórtelo.</translation>
    </message>
    <message>
        <source>Symbol would not be readable</source>
        <translation>El símbolo no se leería</translation>
    </message>
    <message>
        <source>What a reader made of the {symbology} symbol was not “{text}”. Tell support.</source>
        <translation>Lo que un lector sacó del símbolo {symbology} no era “{text}”. Avise a soporte.</translation>
    </message>
    <message>
        <source>Too long for the label</source>
        <translation>Demasiado largo para la etiqueta</translation>
    </message>
    <message>
        <source>“{text}” does not fit into {field}. Shorten it, or change the layout.</source>
        <translation>“{text}” no cabe en {field}. Acórtelo o cambie el diseño.</translation>
    </message>
    <message>
        <source>Layout of another label</source>
        <translation>Diseño de otra etiqueta</translation>
    </message>
    <message>
        <source>{layout} is a layout for {wanted}, not for {label}.</source>
        <translation>{layout} es un diseño para {wanted}, no para {label}.</translation>
    </message>
    <message>
        <source>Label cannot be made</source>
        <translation>No se puede hacer la etiqueta</translation>
    </message>
    <message>
        <source>Nothing on record makes {code} with the layout {layout}. Take the job out of the queue.</source>
        <translation>Nada de lo registrado da {code} con el diseño {layout}. Quite el trabajo de la cola.</translation>
    </message>
    <message>
        <source>Label is spoiled already</source>
        <translation>La etiqueta ya está estropeada</translation>
    </message>
    <message>
        <source>The label of {code} was reported before.</source>
        <translation>De la etiqueta de {code} ya se avisó.</translation>
    </message>
    <message>
        <source>Symbol too fine to print</source>
        <translation>Símbolo demasiado fino para imprimir</translation>
    </message>
    <message>
        <source>“{text}” is too long for {field}. Shorten it, or change the layout.</source>
        <translation>“{text}” es demasiado largo para {field}. Acórtelo o cambie el diseño.</translation>
    </message>
    <message>
        <source>Label not known</source>
        <translation>Etiqueta no conocida</translation>
    </message>
    <message>
        <source>{entry} printed no label of {code}.</source>
        <translation>{entry} no imprimió ninguna etiqueta de {code}.</translation>
    </message>
    <message>
        <source>Saved, but its labels do not print</source>
        <translation>Guardado, pero sus etiquetas no se imprimen</translation>
    </message>
    <message>
        <source>Nothing is lost. Once there is room on the disk again, print them again.</source>
        <translation>No se pierde nada. Cuando haya sitio en el disco, vuelva a imprimirlas.</translation>
    </message>
    <message>
        <source>A character cannot be printed</source>
        <translation>Un carácter no se puede imprimir</translation>
    </message>
    <message>
        <source>No font here has {character} ({code}), which stands in “{text}”.</source>
        <translation>Ninguna fuente de aquí tiene {character} ({code}), que está en “{text}”.</translation>
    </message>
    <message>
        <source>Symbol would be read wrongly</source>
        <translation>El símbolo se leería mal</translation>
    </message>
    <message>
        <source>Our own scanners would not read “{text}” as it is meant. Tell support.</source>
        <translation>Nuestros escáneres no leerían “{text}” como debe ser. Avise a soporte.</translation>
    </message>
    <message>
        <source>{in} went in and {out} came out.</source>
        <translation>Entraron {in} y salieron {out}.</translation>
    </message>
    <message>
        <source>Recorded twice under one code</source>
        <translation>Registrado dos veces con un código</translation>
    </message>
    <message>
        <source>Entry {first} made it first. Quality says which one stands.</source>
        <translation>El registro {first} lo hizo primero. Calidad dice cuál vale.</translation>
    </message>
    <message>
        <source>Quantity certified twice</source>
        <translation>Cantidad certificada dos veces</translation>
    </message>
    <message>
        <source>Certificates {certificates} speak for it. Supersede or withdraw all but one.</source>
        <translation>La cubren los certificados {certificates}. Sustituya o anule todos menos uno.</translation>
    </message>
    <message>
        <source>Claim classes were mixed</source>
        <translation>Se mezclaron clases</translation>
    </message>
    <message>
        <source>[It is for {claim}, the charge for {wanted}.]</source>
        <translation>[Es de clase {claim}; la carga, de {wanted}.]</translation>
    </message>
    <message>
        <source>Count differs</source>
        <translation>El recuento no coincide</translation>
    </message>
    <message>
        <source>{sent} went out, {back} came back, {scrap} scrapped.</source>
        <translation>Salieron {sent}, volvieron {back}, chatarra {scrap}.</translation>
    </message>
    <message>
        <source>Used after its shelf life</source>
        <translation>Usado después de caducar</translation>
    </message>
    <message>
        <source>Value outside the limits</source>
        <translation>Valor fuera de límites</translation>
    </message>
    <message>
        <source>{field}: {value}. {reason}.</source>
        <translation>{field}: {value}. {reason}.</translation>
    </message>
    <message>
        <source>Heel differs</source>
        <translation>Resto distinto</translation>
    </message>
    <message>
        <source>{processor} put several lots together. Until the pieces of each are told apart, what is held or doubted of one is held or doubted of all.</source>
        <translation>{processor} juntó varios lotes. Mientras no se separen las piezas de cada uno, lo que se retiene o se duda de uno se retiene o se duda de todos.</translation>
    </message>
    <message>
        <source>It went into {step}, where nothing comes out again.</source>
        <translation>Entró en {step}, de donde no vuelve a salir.</translation>
    </message>
    <message>
        <source>Measured out of calibration</source>
        <translation>Medido fuera de calibración</translation>
    </message>
    <message>
        <source>{instrument} was past its date.</source>
        <translation>{instrument} había pasado su fecha.</translation>
    </message>
    <message>
        <source>Code was keyed in</source>
        <translation>El código se tecleó</translation>
    </message>
    <message>
        <source>It was not scanned.</source>
        <translation>No se escaneó.</translation>
    </message>
    <message>
        <source>Not known here yet</source>
        <translation>Aún no conocido aquí</translation>
    </message>
    <message>
        <source>It was used before its receipt was reported. Receive it, or wait for the other terminals.</source>
        <translation>Se usó antes de comunicarse su recepción. Recíbalo o espere a los otros terminales.</translation>
    </message>
    <message>
        <source>Lots were mixed at the processor</source>
        <translation>El subcontratista mezcló lotes</translation>
    </message>
    <message>
        <source>Signed without the skill</source>
        <translation>Firmado sin la aptitud</translation>
    </message>
    <message>
        <source>{person} lacked the skill “{skill}”.</source>
        <translation>A {person} le faltaba la aptitud “{skill}”.</translation>
    </message>
    <message>
        <source>An older lot was passed over</source>
        <translation>Se saltó un lote más antiguo</translation>
    </message>
    <message>
        <source>{older} was waiting.</source>
        <translation>{older} estaba esperando.</translation>
    </message>
    <message>
        <source>The clock was behind</source>
        <translation>El reloj iba atrasado</translation>
    </message>
    <message>
        <source>A period&apos;s balance does not close</source>
        <translation>El balance de un período no cuadra</translation>
    </message>
    <message>
        <source>[{step}: ][{equipment}: ]{missing} unaccounted for, sure to ± {sure}.</source>
        <translation>[{step}: ][{equipment}: ]{missing} sin explicación, con un error de ± {sure}.</translation>
    </message>
    <message>
        <source>It stood {seconds} s behind the journal. Times of then may be wrong; the order of the entries is not.</source>
        <translation>Iba {seconds} s por detrás del diario. Las horas de entonces pueden estar mal; el orden de los registros, no.</translation>
    </message>
    <message>
        <source>Two counts differed</source>
        <translation>Dos cuentas no coincidían</translation>
    </message>
    <message>
        <source>{taken} pieces were taken, and {other} were told too.</source>
        <translation>Se tomaron {taken} piezas, y también se dijeron {other}.</translation>
    </message>
    <message>
        <source>Measured otherwise than predicted</source>
        <translation>Medido distinto de lo previsto</translation>
    </message>
    <message>
        <source>{property}: {measured} % measured, {predicted} % predicted.</source>
        <translation>{property}: medido {measured} %, previsto {predicted} %.</translation>
    </message>
    <message>
        <source>Used against its disposition</source>
        <translation>Usado contra su disposición</translation>
    </message>
    <message>
        <source>Container {container} was meant for {meant}, and went into {used}.</source>
        <translation>El envase {container} era para {meant} y entró en {used}.</translation>
    </message>
    <message>
        <source>{equipment} held back {found}[ of {of}]. By the books it was[ {books}][ of {was}].</source>
        <translation>{equipment} retenía {found}[ de {of}]. Según los libros,[ {books}][ de {was}].</translation>
    </message>
    <message>
        <source>More was taken than there was</source>
        <translation>Se tomó más de lo que había</translation>
    </message>
    <message>
        <source>{over} too much by the books. Count what is there.</source>
        <translation>{over} de más según los libros. Cuente lo que hay.</translation>
    </message>
    <message>
        <source>Owners were mixed</source>
        <translation>Se mezclaron dueños</translation>
    </message>
    <message>
        <source>[It belongs to {owner}, the charge to {wanted}.]</source>
        <translation>[Es de {owner}; la carga, de {wanted}.]</translation>
    </message>
    <message>
        <source>May come from several lots</source>
        <translation>Puede venir de varios lotes</translation>
    </message>
    <message>
        <source>Possible parents: {count}.</source>
        <translation>Antecesores posibles: {count}.</translation>
    </message>
    <message>
        <source>Processor was not approved</source>
        <translation>Subcontratista sin aprobación</translation>
    </message>
    <message>
        <source>{party} had no approval in force for {step}.</source>
        <translation>{party} no tenía aprobación vigente para {step}.</translation>
    </message>
    <message>
        <source>Charged before it was confirmed</source>
        <translation>Cargado antes de confirmarse</translation>
    </message>
    <message>
        <source>Test result not met</source>
        <translation>Resultado de ensayo no cumplido</translation>
    </message>
    <message>
        <source>{property}: {found}, wanted {wanted}.</source>
        <translation>{property}: {found}; se pide {wanted}.</translation>
    </message>
    <message>
        <source>[Somebody with the skill “{skill}” signs.]</source>
        <translation>[Firma alguien con la aptitud “{skill}”.]</translation>
    </message>
    <message>
        <source>Weight and count are mixed</source>
        <translation>Peso y recuento mezclados</translation>
    </message>
    <message>
        <source>An entry told it in {unit}.</source>
        <translation>Un registro lo dio en {unit}.</translation>
    </message>
    <message>
        <source>Used before it was received</source>
        <translation>Usado antes de recibirse</translation>
    </message>
    <message>
        <source>The receipt was reported later.</source>
        <translation>La recepción se comunicó después.</translation>
    </message>
    <message>
        <source>Used while on hold</source>
        <translation>Usado estando retenido</translation>
    </message>
    <message>
        <source>{reason} (hold {hold}).</source>
        <translation>{reason} (retención {hold}).</translation>
    </message>
    <message>
        <source>The first signature is too old</source>
        <translation>La primera firma es demasiado antigua</translation>
    </message>
    <message>
        <source>{person} scans the badge again, then you scan yours.</source>
        <translation>{person} escanea de nuevo su credencial; después, usted la suya.</translation>
    </message>
    <message>
        <source>Badge not known</source>
        <translation>Credencial no conocida</translation>
    </message>
    <message>
        <source>Nobody here has badge {badge}. Scan again, or have it entered.</source>
        <translation>Aquí nadie tiene la credencial {badge}. Escanee de nuevo o pida que se dé de alta.</translation>
    </message>
    <message>
        <source>Not yours to do</source>
        <translation>No le corresponde</translation>
    </message>
    <message>
        <source>Not signed off for this</source>
        <translation>Sin aptitud para esto</translation>
    </message>
    <message>
        <source>{person} may not do this: {act}.[ Now here and allowed: {able}.] Ask somebody whose role allows it.</source>
        <translation>{person} no puede hacer esto: {act}.[ En turno y con permiso: {able}.] Pídaselo a alguien cuya función lo permita.</translation>
    </message>
    <message>
        <source>{person} lacks the skill “{skill}”.[ On shift and able: {able}.][ Nobody on shift has it; able: {away}.]</source>
        <translation>A {person} le falta la aptitud “{skill}”.[ En turno y con aptitud: {able}.][ Nadie en turno la tiene; sí la tienen: {away}.]</translation>
    </message>
    <message>
        <source>PIN file is wrong</source>
        <translation>El archivo de PIN está mal</translation>
    </message>
    <message>
        <source>{file}, line {line}: a badge and a PIN belong there.</source>
        <translation>{file}, línea {line}: ahí van una credencial y un PIN.</translation>
    </message>
    <message>
        <source>PIN is locked</source>
        <translation>PIN bloqueado</translation>
    </message>
    <message>
        <source>There were too many wrong tries for {person}. An administrator sets a new PIN.</source>
        <translation>Hubo demasiados intentos fallidos para {person}. Un administrador pone un PIN nuevo.</translation>
    </message>
    <message>
        <source>PIN is missing</source>
        <translation>Falta el PIN</translation>
    </message>
    <message>
        <source>{person} has to sign with badge and PIN: {act}.</source>
        <translation>{person} tiene que firmar con credencial y PIN: {act}.</translation>
    </message>
    <message>
        <source>Digits only</source>
        <translation>Solo cifras</translation>
    </message>
    <message>
        <source>A PIN is made of digits.</source>
        <translation>Un PIN se compone de cifras.</translation>
    </message>
    <message>
        <source>PIN was not given</source>
        <translation>No se dio el PIN</translation>
    </message>
    <message>
        <source>Name a file with the PIN of {person}, or start the program where it can ask.</source>
        <translation>Indique un archivo con el PIN de {person} o inicie el programa donde pueda preguntar.</translation>
    </message>
    <message>
        <source>No PIN yet</source>
        <translation>Aún sin PIN</translation>
    </message>
    <message>
        <source>{person} has none. An administrator sets one.</source>
        <translation>{person} no tiene. Un administrador lo pone.</translation>
    </message>
    <message>
        <source>PIN is too short</source>
        <translation>PIN demasiado corto</translation>
    </message>
    <message>
        <source>It needs {least} digits or more.</source>
        <translation>Necesita {least} cifras o más.</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN equivocado</translation>
    </message>
    <message>
        <source>That was not the PIN of {person}. Key it again.</source>
        <translation>Ese no era el PIN de {person}. Tecléelo de nuevo.</translation>
    </message>
    <message>
        <source>The two PINs differ</source>
        <translation>Los dos PIN no coinciden</translation>
    </message>
    <message>
        <source>Key the same PIN twice.</source>
        <translation>Teclee dos veces el mismo PIN.</translation>
    </message>
    <message>
        <source>A different person has to sign</source>
        <translation>Tiene que firmar otra persona</translation>
    </message>
    <message>
        <source>{person} has signed already. Another badge has to sign.</source>
        <translation>{person} ya firmó. Tiene que firmar otra credencial.</translation>
    </message>
    <message>
        <source>Signatures are missing</source>
        <translation>Faltan firmas</translation>
    </message>
    <message>
        <source>{act}: {given} of {wanted} signed.</source>
        <translation>{act}: firmaron {given} de {wanted}.</translation>
    </message>
    <message>
        <source>Read first what you sign</source>
        <translation>Lea antes lo que firma</translation>
    </message>
    <message>
        <source>The list has just appeared. Look at it, then scan your badge again.</source>
        <translation>La lista acaba de aparecer. Mírela y vuelva a escanear su credencial.</translation>
    </message>
    <message>
        <source>Station not known</source>
        <translation>Estación no conocida</translation>
    </message>
    <message>
        <source>There is no station {station} here[, only {known}]. Have it entered.</source>
        <translation>Aquí no hay ninguna estación {station}[; solo {known}]. Pida que se dé de alta.</translation>
    </message>
    <message>
        <source>The code does not read it</source>
        <translation>El código no lo lee</translation>
    </message>
    <message>
        <source>“{scanned}” has to begin with the code[ “{code}”], and the lot to follow. Change the code.</source>
        <translation>“{scanned}” debe empezar por el código[ “{code}”], y seguir el lote. Cambie el código.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>No se cambió nada</translation>
    </message>
    <message>
        <source>The setting is so already.</source>
        <translation>El ajuste ya es así.</translation>
    </message>
    <message>
        <source>A plant file has an error</source>
        <translation>Un archivo de planta tiene un error</translation>
    </message>
    <message>
        <source>[{file}][, line {line}][, {field}]: {problem}.</source>
        <translation>[{file}][, línea {line}][, {field}]: {problem}.</translation>
    </message>
    <message>
        <source>The plant has no web address</source>
        <translation>La planta no tiene dirección web</translation>
    </message>
    <message>
        <source>What is told to others is named under it. Enter the site&apos;s host in plant data.</source>
        <translation>Lo que se comunica a otros lleva su nombre. Introduzca el servidor de la planta en los datos de planta.</translation>
    </message>
    <message>
        <source>This value cannot be right</source>
        <translation>Este valor no puede ser</translation>
    </message>
    <message>
        <source>{fact}, {field}: {problem}.</source>
        <translation>{fact}, {field}: {problem}.</translation>
    </message>
    <message>
        <source>This draft is no longer there</source>
        <translation>Este borrador ya no está</translation>
    </message>
    <message>
        <source>{fact} was approved, dropped or prepared anew meanwhile. Open it again.</source>
        <translation>{fact}: entretanto se aprobó, se descartó o se preparó de nuevo. Ábralo otra vez.</translation>
    </message>
    <message>
        <source>The draft is out of date</source>
        <translation>El borrador quedó atrasado</translation>
    </message>
    <message>
        <source>{fact} was revised after the draft was begun. Prepare it anew over that one.</source>
        <translation>{fact} se revisó después de empezar el borrador. Prepárelo de nuevo sobre esa revisión.</translation>
    </message>
    <message>
        <source>Given twice</source>
        <translation>Dado dos veces</translation>
    </message>
    <message>
        <source>{fact} stands twice in the list. Leave one out.</source>
        <translation>{fact} está dos veces en la lista. Quite uno.</translation>
    </message>
    <message>
        <source>Not on file</source>
        <translation>No consta</translation>
    </message>
    <message>
        <source>There is no {fact} in force.</source>
        <translation>No hay ningún {fact} vigente.</translation>
    </message>
    <message>
        <source>Key is missing</source>
        <translation>Falta la clave</translation>
    </message>
    <message>
        <source>{fact} needs a key without spaces around it.</source>
        <translation>{fact} necesita una clave sin espacios alrededor.</translation>
    </message>
    <message>
        <source>This value cannot be read</source>
        <translation>Este valor no se puede leer</translation>
    </message>
    <message>
        <source>{field}: “{typed}”. Key it again.</source>
        <translation>{field}: “{typed}”. Tecléelo de nuevo.</translation>
    </message>
    <message>
        <source>Wrong key</source>
        <translation>Clave equivocada</translation>
    </message>
    <message>
        <source>{fact} should have the key {wanted}.</source>
        <translation>{fact} debe tener la clave {wanted}.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this</source>
        <translation>Tiene que aprobarlo otra persona</translation>
    </message>
    <message>
        <source>{person} prepared {fact}. Two other people approve it.</source>
        <translation>{person} preparó {fact}. Lo aprueban otras dos personas.</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>No hay ningún cambio</translation>
    </message>
    <message>
        <source>{fact} is in force already, word for word.</source>
        <translation>{fact} ya está vigente, palabra por palabra.</translation>
    </message>
    <message>
        <source>Rule pack not known</source>
        <translation>Paquete de reglas desconocido</translation>
    </message>
    <message>
        <source>No file of the plant is the rule pack {rule}. Look at the plant&apos;s files.</source>
        <translation>Ningún archivo de la planta es el paquete de reglas {rule}. Mire los archivos de la planta.</translation>
    </message>
    <message>
        <source>Regime not known</source>
        <translation>Régimen desconocido</translation>
    </message>
    <message>
        <source>The rule pack {pack} has no regime {regime}.</source>
        <translation>El paquete de reglas {pack} no tiene el régimen {regime}.</translation>
    </message>
    <message>
        <source>Route not known</source>
        <translation>Ruta no conocida</translation>
    </message>
    <message>
        <source>There is no route {route} here. Have it added to the plant files.</source>
        <translation>Aquí no hay ninguna ruta {route}. Pida que se añada a los archivos de planta.</translation>
    </message>
    <message>
        <source>Something came into the period meanwhile</source>
        <translation>Entretanto llegó algo al período</translation>
    </message>
    <message>
        <source>[{count} entries, {entry} the first.] Look at the balance again, then sign.</source>
        <translation>[{count} registros, el primero {entry}.] Vuelva a mirar el balance y después firme.</translation>
    </message>
    <message>
        <source>This is no date</source>
        <translation>Esto no es una fecha</translation>
    </message>
    <message>
        <source>[“{typed}” cannot be read as one.] Write 2026-12-01 or 2026-12-01T06:00.</source>
        <translation>[“{typed}” no se puede leer como tal.] Escriba 2026-12-01 o 2026-12-01T06:00.</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>No hubo ninguna tanda</translation>
    </message>
    <message>
        <source>There is nothing to sign for. Choose another period or another scope.</source>
        <translation>No hay nada que firmar. Elija otro período u otro alcance.</translation>
    </message>
    <message>
        <source>The period ends before it begins</source>
        <translation>El período termina antes de empezar</translation>
    </message>
    <message>
        <source>Choose an end after the beginning.</source>
        <translation>Elija un final posterior al comienzo.</translation>
    </message>
    <message>
        <source>The period is not over</source>
        <translation>El período no ha terminado</translation>
    </message>
    <message>
        <source>Sign it once it has ended, or choose one that has.</source>
        <translation>Fírmelo cuando haya terminado, o elija uno ya terminado.</translation>
    </message>
    <message>
        <source>Step not known</source>
        <translation>Paso no conocido</translation>
    </message>
    <message>
        <source>No route here has a step {step}. Take its key, such as jet-milling.</source>
        <translation>Ninguna ruta tiene aquí un paso {step}. Use su clave, por ejemplo jet-milling.</translation>
    </message>
    <message>
        <source>There is no step {step}[ in route {route}].</source>
        <translation>No hay ningún paso {step}[ en la ruta {route}].</translation>
    </message>
    <message>
        <source>Names what is not there</source>
        <translation>Nombra algo que no existe</translation>
    </message>
    <message>
        <source>{fact}, {field}: {name} is not on file. Enter it first.</source>
        <translation>{fact}, {field}: {name} no consta. Delo de alta antes.</translation>
    </message>
    <message>
        <source>Concession has run out</source>
        <translation>La concesión ha vencido</translation>
    </message>
    <message>
        <source>{number} covers {left} more; this is {wanted}. Take less, or ask for another.</source>
        <translation>{number} cubre {left} más; esto son {wanted}. Tome menos o pida otra.</translation>
    </message>
    <message>
        <source>{number} is no longer in force. Ask the customer for a new one.</source>
        <translation>{number} ya no está vigente. Pida otra al cliente.</translation>
    </message>
    <message>
        <source>Concession is missing</source>
        <translation>Falta la concesión</translation>
    </message>
    <message>
        <source>Nothing of {lot} is used as it is without one. File the concession first.</source>
        <translation>Nada de {lot} se usa tal cual sin ella. Archive primero la concesión.</translation>
    </message>
    <message>
        <source>Concession is for something else</source>
        <translation>La concesión es para otra cosa</translation>
    </message>
    <message>
        <source>{lot} fails {properties}, and {number} does not permit all of that. Have it permitted, or rework or scrap it.</source>
        <translation>{lot} no cumple {properties}, y {number} no permite todo eso. Pida que se permita, o retrabájelo o deséchelo.</translation>
    </message>
    <message>
        <source>What does it excuse?</source>
        <translation>¿Qué dispensa?</translation>
    </message>
    <message>
        <source>Of {lot} failed: {properties}. Name those that the concession is for.</source>
        <translation>De {lot} no cumplen: {properties}. Indique para cuáles es la concesión.</translation>
    </message>
    <message>
        <source>Who was told?</source>
        <translation>¿A quién se avisó?</translation>
    </message>
    <message>
        <source>Say who[ at {customer}] was told.</source>
        <translation>Diga a quién[ en {customer}] se avisó.</translation>
    </message>
    <message>
        <source>The customer is not told yet</source>
        <translation>El cliente aún no está avisado</translation>
    </message>
    <message>
        <source>What {number} speaks for has left. Tell {customer} first and note it.</source>
        <translation>Lo que ampara {number} ya salió. Avise primero a {customer} y anótelo.</translation>
    </message>
    <message>
        <source>A load is not accepted</source>
        <translation>Una carga no se acepta</translation>
    </message>
    <message>
        <source>Accept or reject the lots of {unit} one by one.</source>
        <translation>Acepte o rechace los lotes de {unit} uno por uno.</translation>
    </message>
    <message>
        <source>Accept or reject, nothing else</source>
        <translation>Aceptar o rechazar, nada más</translation>
    </message>
    <message>
        <source>“{decision}” is neither.</source>
        <translation>“{decision}” no es ninguna de las dos cosas.</translation>
    </message>
    <message>
        <source>Disposition is missing</source>
        <translation>Falta la disposición</translation>
    </message>
    <message>
        <source>Say what becomes of it, for example: use as is, rework, scrap.</source>
        <translation>Diga qué se hace con ello, por ejemplo: usar como está, retrabajar, chatarra.</translation>
    </message>
    <message>
        <source>Dates of the document contradict</source>
        <translation>Las fechas del documento se contradicen</translation>
    </message>
    <message>
        <source>{name} would end before it begins.</source>
        <translation>{name} acabaría antes de empezar.</translation>
    </message>
    <message>
        <source>Document is not filed</source>
        <translation>Documento sin archivar</translation>
    </message>
    <message>
        <source>[{name} has no right digest.] Give the file and a name for it.</source>
        <translation>[La huella de {name} no es correcta.] Dé el archivo y un nombre.</translation>
    </message>
    <message>
        <source>Document is missing</source>
        <translation>Falta el documento</translation>
    </message>
    <message>
        <source>File the paper that says so before {about} is granted.</source>
        <translation>Archive el papel que lo dice antes de conceder {about}.</translation>
    </message>
    <message>
        <source>No such entry</source>
        <translation>No existe ese registro</translation>
    </message>
    <message>
        <source>There is no entry {entry} here. Look it up in the history of the lot.</source>
        <translation>Aquí no hay ningún registro {entry}. Búsquelo en la historia del lote.</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>¿Qué fue de ella?</translation>
    </message>
    <message>
        <source>A sample is used up, discarded or returned, not “{fate}”.</source>
        <translation>Una muestra se gasta, se desecha o se devuelve, no “{fate}”.</translation>
    </message>
    <message>
        <source>Finding is settled already</source>
        <translation>El hallazgo ya está resuelto</translation>
    </message>
    <message>
        <source>{subject}: “{finding}” was settled by entry {entry}.</source>
        <translation>{subject}: “{finding}” se resolvió en el registro {entry}.</translation>
    </message>
    <message>
        <source>No such finding</source>
        <translation>No existe ese hallazgo</translation>
    </message>
    <message>
        <source>{subject} has no open finding of this name. Look at the lot again.</source>
        <translation>{subject} no tiene ningún hallazgo abierto con ese nombre. Mire el lote de nuevo.</translation>
    </message>
    <message>
        <source>Only for rework</source>
        <translation>Solo para retrabajo</translation>
    </message>
    <message>
        <source>{lot} is free for its rework and nothing else. Take it to {step}.</source>
        <translation>{lot} está libre solo para su retrabajo. Llévelo a {step}.</translation>
    </message>
    <message>
        <source>Goes back to the supplier</source>
        <translation>Vuelve al proveedor</translation>
    </message>
    <message>
        <source>{lot} was disposed of that way. Put it with the returns and take another.</source>
        <translation>Así se dispuso de {lot}. Déjelo con las devoluciones y tome otro.</translation>
    </message>
    <message>
        <source>Grade not known</source>
        <translation>Grado desconocido</translation>
    </message>
    <message>
        <source>There is no grade {grade} here. Have it added to the plant files.</source>
        <translation>Aquí no hay grado {grade}. Pida que lo añadan a los archivos de la planta.</translation>
    </message>
    <message>
        <source>Hold is lifted already</source>
        <translation>La retención ya se levantó</translation>
    </message>
    <message>
        <source>Nothing is stopped any more by hold {hold}.</source>
        <translation>La retención {hold} ya no detiene nada.</translation>
    </message>
    <message>
        <source>No such hold</source>
        <translation>No hay tal retención</translation>
    </message>
    <message>
        <source>There is no hold {hold} here. Look at the list of holds.</source>
        <translation>Aquí no hay ninguna retención {hold}. Mire la lista de retenciones.</translation>
    </message>
    <message>
        <source>Another kind of record</source>
        <translation>Otra clase de registro</translation>
    </message>
    <message>
        <source>{entry} is a record of another kind ({kind}, not {given}). Correct it with the same kind.</source>
        <translation>{entry} es un registro de otra clase ({kind}, no {given}). Corríjalo con la misma clase.</translation>
    </message>
    <message>
        <source>Quality accepts {lot} by its tests first, then releases it.</source>
        <translation>Calidad acepta antes {lot} por sus ensayos y después lo libera.</translation>
    </message>
    <message>
        <source>This entry is never corrected</source>
        <translation>Este registro nunca se corrige</translation>
    </message>
    <message>
        <source>{entry}: {kind}. A certificate is superseded or withdrawn; a PIN is changed again.</source>
        <translation>{entry}: {kind}. Un certificado se sustituye o se anula; un PIN se cambia otra vez.</translation>
    </message>
    <message>
        <source>Trace it forward first</source>
        <translation>Antes, trácelo hacia delante</translation>
    </message>
    <message>
        <source>Where {code} is now is told by the trace forward.</source>
        <translation>Dónde está ahora {code} lo dice la traza hacia delante.</translation>
    </message>
    <message>
        <source>Not to be returned</source>
        <translation>No es para devolver</translation>
    </message>
    <message>
        <source>{lot} waits for no return. Dispose of it that way first.</source>
        <translation>{lot} no espera devolución. Disponga primero así de él.</translation>
    </message>
    <message>
        <source>Not stopped by this hold</source>
        <translation>Esta retención no lo detiene</translation>
    </message>
    <message>
        <source>{target} is not among what hold {hold} stops.</source>
        <translation>{target} no está entre lo que detiene la retención {hold}.</translation>
    </message>
    <message>
        <source>Not in this load</source>
        <translation>No está en esta carga</translation>
    </message>
    <message>
        <source>[{lot} was not] [at {position}] [in load {load}.] Look at the load&apos;s card.</source>
        <translation>[{lot} no estaba] [en {position}] [en la carga {load}.] Mire la ficha de la carga.</translation>
    </message>
    <message>
        <source>Only your own entry</source>
        <translation>Solo su propio registro</translation>
    </message>
    <message>
        <source>{entry} was made by {person}. Ask for a correction.</source>
        <translation>{entry} es de {person}. Pida una corrección.</translation>
    </message>
    <message>
        <source>This is not recorded this way</source>
        <translation>Esto no se registra así</translation>
    </message>
    <message>
        <source>{kind} follows from other records.</source>
        <translation>{kind} se sigue de otros registros.</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>No se puede deshacer</translation>
    </message>
    <message>
        <source>{entry}: {kind}. More than a badge stands behind it; ask for a correction.</source>
        <translation>{entry}: {kind}. Lleva más que una credencial; pida una corrección.</translation>
    </message>
    <message>
        <source>Concession is incomplete</source>
        <translation>La concesión está incompleta</translation>
    </message>
    <message>
        <source>Give its number and a quantity of {lot} above zero.</source>
        <translation>Dé su número y una cantidad de {lot} mayor que cero.</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nada que revisar</translation>
    </message>
    <message>
        <source>No late fact that is not answered touches {number}.</source>
        <translation>Ningún hecho tardío sin respuesta toca {number}.</translation>
    </message>
    <message>
        <source>Nothing was named</source>
        <translation>No se nombró nada</translation>
    </message>
    <message>
        <source>Name at least one thing that this is about.</source>
        <translation>Nombre al menos una cosa de la que se trate.</translation>
    </message>
    <message>
        <source>Nothing to measure</source>
        <translation>Nada que medir</translation>
    </message>
    <message>
        <source>Neither the specification nor {step} asks for a test of {unit}.</source>
        <translation>Ni la especificación ni {step} piden ensayar {unit}.</translation>
    </message>
    <message>
        <source>Recorded at another station</source>
        <translation>Registrado en otra estación</translation>
    </message>
    <message>
        <source>{entry} was made at {station}. Undo it there, or ask for a correction.</source>
        <translation>{entry} se hizo en {station}. Deshágalo allí o pida una corrección.</translation>
    </message>
    <message>
        <source>Property is given twice</source>
        <translation>Propiedad dada dos veces</translation>
    </message>
    <message>
        <source>{property} stands twice in this report. Leave one out.</source>
        <translation>{property} está dos veces en este informe. Quite una.</translation>
    </message>
    <message>
        <source>Drawing revision is not on file</source>
        <translation>La revisión del plano no está registrada</translation>
    </message>
    <message>
        <source>{part} has no revision {drawing}; on file: {known}. Name one of those.</source>
        <translation>{part} no tiene la revisión {drawing}; registradas: {known}. Indique una de ellas.</translation>
    </message>
    <message>
        <source>Property not known</source>
        <translation>Propiedad no conocida</translation>
    </message>
    <message>
        <source>There is no property {property} here. Have it added to the plant files.</source>
        <translation>Aquí no hay ninguna propiedad {property}. Pida que se añada a los archivos de planta.</translation>
    </message>
    <message>
        <source>Reason is missing</source>
        <translation>Falta el motivo</translation>
    </message>
    <message>
        <source>Say why; it is kept on record.</source>
        <translation>Diga por qué; queda registrado.</translation>
    </message>
    <message>
        <source>What does it become?</source>
        <translation>¿En qué se convierte?</translation>
    </message>
    <message>
        <source>Name the grade or the part that {lot} is from now on.</source>
        <translation>Indique el grado o la pieza que {lot} es desde ahora.</translation>
    </message>
    <message>
        <source>Report number is missing</source>
        <translation>Falta el número de informe</translation>
    </message>
    <message>
        <source>Give the number of the report on {unit}.</source>
        <translation>Dé el número del informe sobre {unit}.</translation>
    </message>
    <message>
        <source>Result is empty</source>
        <translation>El resultado está vacío</translation>
    </message>
    <message>
        <source>{property} needs a value, or how many pieces were tested.</source>
        <translation>{property} necesita un valor o cuántas piezas se ensayaron.</translation>
    </message>
    <message>
        <source>{properties}. Reject the lot, or file a concession.</source>
        <translation>{properties}. Rechace el lote o archive una concesión.</translation>
    </message>
    <message>
        <source>Results are missing</source>
        <translation>Faltan resultados</translation>
    </message>
    <message>
        <source>The report on {unit} has none. Key them in.</source>
        <translation>El informe sobre {unit} no tiene. Tecléelos.</translation>
    </message>
    <message>
        <source>Tests are missing</source>
        <translation>Faltan ensayos</translation>
    </message>
    <message>
        <source>For {lot}: {properties}. Test them first.</source>
        <translation>Para {lot}: {properties}. Ensáyelos antes.</translation>
    </message>
    <message>
        <source>A destroyed sample does not go back</source>
        <translation>Una muestra destruida no vuelve</translation>
    </message>
    <message>
        <source>{code} was taken for a test that destroys it. Say it is used up.</source>
        <translation>{code} se tomó para un ensayo que la destruye. Dígala gastada.</translation>
    </message>
    <message>
        <source>Nothing is left of the sample</source>
        <translation>No queda nada de la muestra</translation>
    </message>
    <message>
        <source>{code} came to its end before. Take another one.</source>
        <translation>{code} ya se terminó. Tome otra.</translation>
    </message>
    <message>
        <source>Sample is out already</source>
        <translation>La muestra ya está fuera</translation>
    </message>
    <message>
        <source>{code} is at {laboratory}.</source>
        <translation>{code} está en {laboratory}.</translation>
    </message>
    <message>
        <source>No such sample</source>
        <translation>No existe esa muestra</translation>
    </message>
    <message>
        <source>There is no sample {code} here. Look at its label again.</source>
        <translation>Aquí no hay muestra {code}. Mire de nuevo su etiqueta.</translation>
    </message>
    <message>
        <source>Released for what?</source>
        <translation>¿Liberado para qué?</translation>
    </message>
    <message>
        <source>A lot is released for shipment or for a charge, not for “{scope}”.</source>
        <translation>Un lote se libera para envío o para una carga, no para “{scope}”.</translation>
    </message>
    <message>
        <source>No specification</source>
        <translation>Sin especificación</translation>
    </message>
    <message>
        <source>Neither the order nor the part of {lot} names one. Have it entered.</source>
        <translation>Ni el pedido ni la pieza de {lot} nombran ninguna. Pida que se dé de alta.</translation>
    </message>
    <message>
        <source>Used since then</source>
        <translation>Usado desde entonces</translation>
    </message>
    <message>
        <source>{subject} was used again by entry {by}. Undo that first, or ask for a correction.</source>
        <translation>{subject} volvió a usarse en el registro {by}. Deshaga antes ese o pida una corrección.</translation>
    </message>
    <message>
        <source>This is no number</source>
        <translation>Esto no es un número</translation>
    </message>
    <message>
        <source>{property}: “{typed}” cannot be read as one. Key digits, and a point where there is one.</source>
        <translation>{property}: “{typed}” no se lee como número. Teclee cifras, con coma si la hay.</translation>
    </message>
    <message>
        <source>Values contradict each other</source>
        <translation>Los valores se contradicen</translation>
    </message>
    <message>
        <source>{property}: the least, the mean and the greatest are not in order. Key them again.</source>
        <translation>{property}: el mínimo, la media y el máximo no están en orden. Tecléelos de nuevo.</translation>
    </message>
    <message>
        <source>Cannot be measured in this state</source>
        <translation>No se puede medir en este estado</translation>
    </message>
    <message>
        <source>{property} needs the lot {wanted}.</source>
        <translation>{property} necesita el lote {wanted}.</translation>
    </message>
    <message>
        <source>Already added</source>
        <translation>Ya añadido</translation>
    </message>
    <message>
        <source>{lot} is in the charge already. Scan another container.</source>
        <translation>{lot} ya está en la carga. Escanee otro envase.</translation>
    </message>
    <message>
        <source>Scan your badge first</source>
        <translation>Antes, escanee su credencial</translation>
    </message>
    <message>
        <source>Nobody is signed in here. Scan your badge, then this code again.</source>
        <translation>Aquí nadie ha iniciado sesión. Escanee su credencial y otra vez este código.</translation>
    </message>
    <message>
        <source>This cannot be left out</source>
        <translation>Esto no se puede omitir</translation>
    </message>
    <message>
        <source>The step needs it. Key in the value, or undo.</source>
        <translation>El paso lo necesita. Teclee el valor o deshaga.</translation>
    </message>
    <message>
        <source>Code not known</source>
        <translation>Código no conocido</translation>
    </message>
    <message>
        <source>The check character of {typed} is wrong. Scan again, or key in the lot.</source>
        <translation>El carácter de control de {typed} está mal. Escanee de nuevo o teclee el lote.</translation>
    </message>
    <message>
        <source>{typed} is not written like a lot code ({shape}). Scan again, or key in the lot.</source>
        <translation>{typed} no tiene la forma de un código de lote ({shape}). Escanee de nuevo o teclee el lote.</translation>
    </message>
    <message>
        <source>Nothing here is called {code}. Scan again, or key in the lot.</source>
        <translation>Aquí nada se llama {code}. Escanee de nuevo o teclee el lote.</translation>
    </message>
    <message>
        <source>Container not known</source>
        <translation>Envase no conocido</translation>
    </message>
    <message>
        <source>{lot} has no container {container}. Scan the label on the container.</source>
        <translation>{lot} no tiene envase {container}. Escanee la etiqueta del envase.</translation>
    </message>
    <message>
        <source>Scan the container</source>
        <translation>Escanee el envase</translation>
    </message>
    <message>
        <source>Containers of {lot} that may be taken: {count}. Scan the label of the one you take.</source>
        <translation>Envases de {lot} que se pueden tomar: {count}. Escanee la etiqueta del que tome.</translation>
    </message>
    <message>
        <source>“{scanned}” is not one of our codes. Scan our own label.</source>
        <translation>“{scanned}” no es uno de nuestros códigos. Escanee nuestra etiqueta.</translation>
    </message>
    <message>
        <source>This GS1 code is wrong[ in ({ai})], from “{at}” on. Report the label.</source>
        <translation>Este código GS1 está mal[ en ({ai})], desde “{at}”. Avise de la etiqueta.</translation>
    </message>
    <message>
        <source>This GS1 code says ({ai}) twice, and not the same. Report the label.</source>
        <translation>Este código GS1 dice ({ai}) dos veces, y no lo mismo. Avise de la etiqueta.</translation>
    </message>
    <message>
        <source>Scanner set up wrongly</source>
        <translation>Escáner mal configurado</translation>
    </message>
    <message>
        <source>It sends the GS1 separator as letters. Have it set to send the control character.</source>
        <translation>Envía el separador GS1 como letras. Pida que se configure para enviar el carácter de control.</translation>
    </message>
    <message>
        <source>The check digit of ({ai}) {data} is wrong. Scan again, or report the label.</source>
        <translation>La cifra de control de ({ai}) {data} está mal. Escanee de nuevo o avise de la etiqueta.</translation>
    </message>
    <message>
        <source>In this GS1 code ({ai}) {data} runs on into “{rest}”. Report the label, or the scanner.</source>
        <translation>En este código GS1, ({ai}) {data} se junta con “{rest}”. Avise de la etiqueta o del escáner.</translation>
    </message>
    <message>
        <source>No GS1 identifier begins at “{at}”. Report the label.</source>
        <translation>En “{at}” no empieza ningún identificador GS1. Avise de la etiqueta.</translation>
    </message>
    <message>
        <source>Inputs are missing</source>
        <translation>Faltan entradas</translation>
    </message>
    <message>
        <source>Still missing: {count}. Scan them first.</source>
        <translation>Aún faltan: {count}. Escanéelas antes.</translation>
    </message>
    <message>
        <source>This ISO 15434 code has a wrong field in format {format}: “{at}”. Report the label.</source>
        <translation>Este código ISO 15434 tiene un campo mal en el formato {format}: “{at}”. Avise de la etiqueta.</translation>
    </message>
    <message>
        <source>This ISO 15434 code is wrong from “{at}” on. Report the label.</source>
        <translation>Este código ISO 15434 está mal desde “{at}”. Avise de la etiqueta.</translation>
    </message>
    <message>
        <source>That is the old label</source>
        <translation>Esa es la etiqueta vieja</translation>
    </message>
    <message>
        <source>It tells of {told}. Stick the new label of {label} over it, then scan that one.</source>
        <translation>Dice {told}. Pegue encima la etiqueta nueva de {label} y escanee esa.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Stick on the label of {label} and scan it.</source>
        <translation>Pegue la etiqueta de {label} y escanéela.</translation>
    </message>
    <message>
        <source>This web address is no right Digital Link: “{part}”. Report the label.</source>
        <translation>Esta dirección web no es un Digital Link correcto: “{part}”. Notifique la etiqueta.</translation>
    </message>
    <message>
        <source>There is no lot {lot} here. Scan again, or receive it first.</source>
        <translation>Aquí no hay ningún lote {lot}. Escanee de nuevo o recíbalo antes.</translation>
    </message>
    <message>
        <source>Nothing was changed.[ The weight of {waits} is waited for.] Do what the step asks for.</source>
        <translation>No ha cambiado nada.[ Se espera el peso de {waits}.] Haga lo que pide el paso.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>Nothing was recorded here since you signed in. Older records are corrected.</source>
        <translation>Aquí no se ha registrado nada desde que inició sesión. Los registros anteriores se corrigen.</translation>
    </message>
    <message>
        <source>{order} is not for this station[, but for {stations}]. Scan an order of this station.</source>
        <translation>{order} no es para esta estación[, sino para {stations}]. Escanee una orden de esta estación.</translation>
    </message>
    <message>
        <source>Order not known</source>
        <translation>Pedido no conocido</translation>
    </message>
    <message>
        <source>There is no order {order} here. Scan again, or have it entered.</source>
        <translation>Aquí no hay ningún pedido {order}. Escanee de nuevo o pida que se dé de alta.</translation>
    </message>
    <message>
        <source>After {prefix} something else belongs than “{rest}”. Print the card or badge again.</source>
        <translation>Después de {prefix} no va “{rest}”. Imprima de nuevo la tarjeta o la credencial.</translation>
    </message>
    <message>
        <source>“{printed}” on the label is no quantity. Print the label again.</source>
        <translation>“{printed}” en la etiqueta no es una cantidad. Imprima de nuevo la etiqueta.</translation>
    </message>
    <message>
        <source>The last run was not picked up</source>
        <translation>No se retoma el último paso</translation>
    </message>
    <message>
        <source>Another version of the program kept what was told until {stopped}. Begin the step again.</source>
        <translation>Otra versión del programa guardó lo anotado hasta {stopped}. Empiece el paso de nuevo.</translation>
    </message>
    <message>
        <source>What was kept of it cannot be read. Begin the step again.</source>
        <translation>Lo guardado no se puede leer. Empiece el paso de nuevo.</translation>
    </message>
    <message>
        <source>Its lot {lot} may not go in now: {answer}. Begin again with another.</source>
        <translation>Su lote {lot} ya no puede entrar: {answer}. Empiece de nuevo con otro.</translation>
    </message>
    <message>
        <source>Picked up, but not all of it</source>
        <translation>Se retoma, pero no todo</translation>
    </message>
    <message>
        <source>Left out: {lot} ({answer}). Look at what is in the charge, then go on.</source>
        <translation>Queda fuera: {lot} ({answer}). Revise la carga y siga.</translation>
    </message>
    <message>
        <source>Order {order} was changed after {stopped}. Begin the step again.</source>
        <translation>La orden {order} cambió después de {stopped}. Empiece el paso de nuevo.</translation>
    </message>
    <message>
        <source>{step} was revised, or moved, after {stopped}. Begin the step again.</source>
        <translation>{step} se revisó, o se movió, después de {stopped}. Empiece el paso de nuevo.</translation>
    </message>
    <message>
        <source>The last run is recorded</source>
        <translation>El último paso ya está registrado</translation>
    </message>
    <message>
        <source>It was told until {stopped} and stands. Do not begin it again; stick its labels on.</source>
        <translation>Se anotó hasta {stopped} y queda firme. No lo empiece de nuevo; pegue sus etiquetas.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>No se leyó nada</translation>
    </message>
    <message>
        <source>The scanner sent an empty code. Scan again.</source>
        <translation>El escáner envió un código vacío. Escanee de nuevo.</translation>
    </message>
    <message>
        <source>Scan a lot or order first</source>
        <translation>Antes, escanee un lote o una orden</translation>
    </message>
    <message>
        <source>No step is under way here.</source>
        <translation>Aquí no hay ningún paso en marcha.</translation>
    </message>
    <message>
        <source>No step belongs to this station</source>
        <translation>Esta estación no tiene ningún paso</translation>
    </message>
    <message>
        <source>Have a step of the route set for {station}.</source>
        <translation>Pida que se asigne un paso de la ruta a {station}.</translation>
    </message>
    <message>
        <source>Supplier&apos;s code not known</source>
        <translation>Código de proveedor no conocido</translation>
    </message>
    <message>
        <source>“{scanned}” belongs to no material here. Map it for good, or scan a material card.</source>
        <translation>“{scanned}” no es de ningún material de aquí. Asígnelo para siempre o escanee una tarjeta de material.</translation>
    </message>
    <message>
        <source>This station cannot do “{verb}”. Tell support.</source>
        <translation>Esta estación no puede hacer “{verb}”. Avise a soporte.</translation>
    </message>
    <message>
        <source>Already received</source>
        <translation>Ya recibido</translation>
    </message>
    <message>
        <source>{reference} is lot {lot}, received with other facts. Correct that entry.</source>
        <translation>{reference} es el lote {lot}, recibido con otros datos. Corrija ese registro.</translation>
    </message>
    <message>
        <source>Code already in use</source>
        <translation>Código ya en uso</translation>
    </message>
    <message>
        <source>There is a {code} already. Take the next code.</source>
        <translation>Ya hay un {code}. Use el código siguiente.</translation>
    </message>
    <message>
        <source>Containers are numbered wrongly</source>
        <translation>Envases mal numerados</translation>
    </message>
    <message>
        <source>Each container of {material} needs a number of its own, from 1.</source>
        <translation>Cada envase de {material} necesita un número propio, desde 1.</translation>
    </message>
    <message>
        <source>Country is missing</source>
        <translation>Falta el país</translation>
    </message>
    <message>
        <source>Say in which country the work of {job} was done; it is never assumed.</source>
        <translation>Diga en qué país se hizo el trabajo de {job}; nunca se supone.</translation>
    </message>
    <message>
        <source>Machine not known</source>
        <translation>Máquina no conocida</translation>
    </message>
    <message>
        <source>There is no machine {equipment} here. Scan again, or have it entered.</source>
        <translation>Aquí no hay ninguna máquina {equipment}. Escanee de nuevo o pida que se dé de alta.</translation>
    </message>
    <message>
        <source>Instrument not known</source>
        <translation>Instrumento no conocido</translation>
    </message>
    <message>
        <source>There is no instrument {instrument} here. Use another one, or have it entered.</source>
        <translation>Aquí no hay ningún instrumento {instrument}. Use otro o pida que se dé de alta.</translation>
    </message>
    <message>
        <source>Nothing was sent out under this</source>
        <translation>Con esto no se envió nada fuera</translation>
    </message>
    <message>
        <source>There is no job {job}. Look at the processor&apos;s paper.</source>
        <translation>No hay ningún trabajo {job}. Mire el papel del subcontratista.</translation>
    </message>
    <message>
        <source>Material not known</source>
        <translation>Material no conocido</translation>
    </message>
    <message>
        <source>There is no material {material} here. Have it added to the plant files.</source>
        <translation>Aquí no hay ningún material {material}. Pida que se añada a los archivos de planta.</translation>
    </message>
    <message>
        <source>Whose heel is it?</source>
        <translation>¿De qué lote es el resto?</translation>
    </message>
    <message>
        <source>Nothing ran in {equipment} since it was cleaned. Name the lot.</source>
        <translation>En {equipment} no se ha trabajado desde su limpieza. Nombre el lote.</translation>
    </message>
    <message>
        <source>Not sent out with this job</source>
        <translation>No salió con este trabajo</translation>
    </message>
    <message>
        <source>[{lot} never left with {job}.] Scan what came back.</source>
        <translation>[{lot} nunca salió con {job}.] Escanee lo que volvió.</translation>
    </message>
    <message>
        <source>Nothing was filled</source>
        <translation>No se llenó nada</translation>
    </message>
    <message>
        <source>Say what each container of {material} holds.</source>
        <translation>Diga qué contiene cada envase de {material}.</translation>
    </message>
    <message>
        <source>Nothing to adjust</source>
        <translation>Nada que ajustar</translation>
    </message>
    <message>
        <source>Container {container} of {lot} holds just that by the books.</source>
        <translation>Según los libros, el envase {container} de {lot} contiene justo eso.</translation>
    </message>
    <message>
        <source>[“{typed}” cannot be read as one.] Key digits, and a point where there is one.</source>
        <translation>[“{typed}” no se lee como número.] Teclee cifras, con coma si la hay.</translation>
    </message>
    <message>
        <source>This number cannot be right</source>
        <translation>Este número no puede ser</translation>
    </message>
    <message>
        <source>{typed}[ {unit}] is below zero or far too much. Key it again.</source>
        <translation>{typed}[ {unit}] es menos que cero o muchísimo. Tecléelo de nuevo.</translation>
    </message>
    <message>
        <source>Too many digits</source>
        <translation>Demasiadas cifras</translation>
    </message>
    <message>
        <source>{typed} {unit} is finer than a milligram or a piece. Key it again.</source>
        <translation>{typed} {unit} es más fino que un miligramo o una pieza. Tecléelo de nuevo.</translation>
    </message>
    <message>
        <source>Not scrap</source>
        <translation>No es chatarra</translation>
    </message>
    <message>
        <source>{lot} is {material}, which falls off at no step. Hold it and have it disposed of, or take it out.</source>
        <translation>{lot} es {material}, que no se desprende en ningún paso. Reténgalo para que se disponga de él, o sáquelo.</translation>
    </message>
    <message>
        <source>Company not known</source>
        <translation>Empresa no conocida</translation>
    </message>
    <message>
        <source>There is no {party} here[ as {role}]. Have it entered.</source>
        <translation>Aquí no hay ninguna {party}[ como {role}]. Pida que se dé de alta.</translation>
    </message>
    <message>
        <source>Received on a day to come</source>
        <translation>Recibido en un día que no ha llegado</translation>
    </message>
    <message>
        <source>{reference} cannot have come in on {day} already. Correct the day, or this computer’s clock.</source>
        <translation>{reference} no puede haber entrado ya el {day}. Corrija el día, o el reloj de este equipo.</translation>
    </message>
    <message>
        <source>Scrap of a customer</source>
        <translation>Chatarra de un cliente</translation>
    </message>
    <message>
        <source>{lot} belongs to {owner}. Send it back to its owner, or take it out.</source>
        <translation>{lot} pertenece a {owner}. Devuélvalo a su dueño o sáquelo.</translation>
    </message>
    <message>
        <source>Place is missing</source>
        <translation>Falta el lugar</translation>
    </message>
    <message>
        <source>Say where sample {code} is kept.</source>
        <translation>Diga dónde se guarda la muestra {code}.</translation>
    </message>
    <message>
        <source>Place not known</source>
        <translation>Lugar no conocido</translation>
    </message>
    <message>
        <source>There is no place {place} here. Scan the label of a shelf or rack.</source>
        <translation>Aquí no hay ningún lugar {place}. Escanee la etiqueta de una estantería.</translation>
    </message>
    <message>
        <source>Processor not approved for this</source>
        <translation>Subcontratista no aprobado para esto</translation>
    </message>
    <message>
        <source>{party} has no approval in force for {step}. Choose another, or ask quality.</source>
        <translation>{party} no tiene aprobación vigente para {step}. Elija otro o pregunte a calidad.</translation>
    </message>
    <message>
        <source>Purpose is missing</source>
        <translation>Falta el fin</translation>
    </message>
    <message>
        <source>Say what sample {code} is for.</source>
        <translation>Diga para qué es la muestra {code}.</translation>
    </message>
    <message>
        <source>This step is never sent out</source>
        <translation>Este paso nunca se envía fuera</translation>
    </message>
    <message>
        <source>By the route, {step} is done in the plant.</source>
        <translation>Según la ruta, {step} se hace en la planta.</translation>
    </message>
    <message>
        <source>Nothing to collect here</source>
        <translation>Aquí no hay nada que recoger</translation>
    </message>
    <message>
        <source>By the books no[ {material}] fell into the sump of {equipment} since it was emptied.</source>
        <translation>Según los libros no cayó nada[ de {material}] en el sumidero de {equipment} desde que se vació.</translation>
    </message>
    <message>
        <source>This was told in {one}; here it is kept in {other}.</source>
        <translation>Se dio en {one}; aquí se lleva en {other}.</translation>
    </message>
    <message>
        <source>Unit not known</source>
        <translation>Unidad no conocida</translation>
    </message>
    <message>
        <source>[“{typed}” is none of mg, g, kg, t and pcs.][There is no lot or load {unit} to test.]</source>
        <translation>[“{typed}” no es mg, g, kg, t ni pcs.][No hay ningún lote o carga {unit} que ensayar.]</translation>
    </message>
    <message>
        <source>File of links is damaged</source>
        <translation>El archivo de enlaces está dañado</translation>
    </message>
    <message>
        <source>{file}: {told}. It is made again from the store.</source>
        <translation>{file}: {told}. Se hace de nuevo a partir del almacén.</translation>
    </message>
    <message>
        <source>Copy was changed</source>
        <translation>La copia ha cambiado</translation>
    </message>
    <message>
        <source>{file} is not what was written: its digest differs. Take another copy.</source>
        <translation>{file} no es lo que se escribió: su huella no coincide. Tome otra copia.</translation>
    </message>
    <message>
        <source>File is there already</source>
        <translation>El archivo ya existe</translation>
    </message>
    <message>
        <source>{file} is never written over. Choose another name.</source>
        <translation>{file} nunca se sobrescribe. Elija otro nombre.</translation>
    </message>
    <message>
        <source>No such copy</source>
        <translation>No existe esa copia</translation>
    </message>
    <message>
        <source>{file} or its digest is not there.</source>
        <translation>{file} o su huella no está.</translation>
    </message>
    <message>
        <source>Copy was not written</source>
        <translation>La copia no se escribió</translation>
    </message>
    <message>
        <source>{file}[: {told}]. Choose another place.</source>
        <translation>{file}[: {told}]. Elija otro sitio.</translation>
    </message>
    <message>
        <source>Two chains of one terminal</source>
        <translation>Dos cadenas de un mismo terminal</translation>
    </message>
    <message>
        <source>Entry {terminal}-{seq} exists twice, and not the same. Tell support; do not use this copy.</source>
        <translation>El registro {terminal}-{seq} existe dos veces y no es igual. Avise a soporte; no use esta copia.</translation>
    </message>
    <message>
        <source>Not an address of a store</source>
        <translation>No es la dirección de una base de datos</translation>
    </message>
    <message>
        <source>{url} should look like sqlite:///FILE.</source>
        <translation>{url} debe ser como sqlite:///FILE.</translation>
    </message>
    <message>
        <source>The desktop part is missing</source>
        <translation>Falta la parte de escritorio</translation>
    </message>
    <message>
        <source>{module} is not installed here. Install it, or use the other commands.</source>
        <translation>{module} no está instalado aquí. Instálelo o use las otras órdenes.</translation>
    </message>
    <message>
        <source>Not saved: the disk fails</source>
        <translation>No guardado: falla el disco</translation>
    </message>
    <message>
        <source>What was to be recorded is not kept; all before it is safe. Stop, and call support.[ The disk says: {told}.]</source>
        <translation>Lo que se iba a registrar no se guardó; todo lo anterior está a salvo. Pare y llame a soporte.[ El disco dice: {told}.]</translation>
    </message>
    <message>
        <source>Not saved: the disk is full</source>
        <translation>No guardado: el disco está lleno</translation>
    </message>
    <message>
        <source>What was to be recorded is not kept; all before it is safe. Make room, then try again.</source>
        <translation>Lo que se iba a registrar no se guardó; todo lo anterior está a salvo. Haga sitio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Kept file was changed</source>
        <translation>Un archivo guardado fue cambiado</translation>
    </message>
    <message>
        <source>{file} is not what was kept: its digest differs. Nobody gets it. Restore the last copy.</source>
        <translation>{file} no es lo que se guardó: su huella es otra. No se entrega a nadie. Restaure la última copia.</translation>
    </message>
    <message>
        <source>Certificate file is not here</source>
        <translation>El archivo del certificado no está aquí</translation>
    </message>
    <message>
        <source>The terminal that issued {number} keeps it. Print it there; or restore the last copy, if that is here.</source>
        <translation>La guarda el terminal que emitió {number}. Imprímalo allí; si es este, restaure la última copia.</translation>
    </message>
    <message>
        <source>File cannot be used</source>
        <translation>El archivo no se puede usar</translation>
    </message>
    <message>
        <source>[{file}: ]{told}.</source>
        <translation>[{file}: ]{told}.</translation>
    </message>
    <message>
        <source>File was not written</source>
        <translation>El archivo no se escribió</translation>
    </message>
    <message>
        <source>{file}[: {told}]. Make room, or check the folder, then print it again.</source>
        <translation>{file}[: {told}]. Haga sitio o compruebe la carpeta e imprímalo de nuevo.</translation>
    </message>
    <message>
        <source>Key file is damaged</source>
        <translation>El archivo de clave está dañado</translation>
    </message>
    <message>
        <source>{file} cannot be read. Put its copy back.</source>
        <translation>{file} no se puede leer. Reponga su copia.</translation>
    </message>
    <message>
        <source>Key file is missing</source>
        <translation>Falta el archivo de clave</translation>
    </message>
    <message>
        <source>{file} belongs beside the store. Put its copy back.</source>
        <translation>{file} va junto a la base de datos. Reponga su copia.</translation>
    </message>
    <message>
        <source>Key file was not written</source>
        <translation>El archivo de clave no se escribió</translation>
    </message>
    <message>
        <source>{file}[: {told}]. Check the folder, then start again.</source>
        <translation>{file}[: {told}]. Compruebe la carpeta y empiece de nuevo.</translation>
    </message>
    <message>
        <source>Key of another store</source>
        <translation>Clave de otra base de datos</translation>
    </message>
    <message>
        <source>This key is not that of terminal {terminal}. Put the right key file back.</source>
        <translation>Esta clave no es la del terminal {terminal}. Reponga el archivo correcto.</translation>
    </message>
    <message>
        <source>Key file is open to others</source>
        <translation>Otros pueden leer la clave</translation>
    </message>
    <message>
        <source>Only its owner may read {file}: chmod 600.</source>
        <translation>Solo su dueño debe poder leer {file}: chmod 600.</translation>
    </message>
    <message>
        <source>Not on a network drive</source>
        <translation>En una unidad de red, no</translation>
    </message>
    <message>
        <source>{folder} is on {kind}, which cannot lock safely. Choose a folder on this computer.</source>
        <translation>{folder} está en {kind}, que no bloquea con seguridad. Elija una carpeta de este equipo.</translation>
    </message>
    <message>
        <source>Scan file is wrong</source>
        <translation>Archivo de lecturas erróneo</translation>
    </message>
    <message>
        <source>Line {line}: {problem}.</source>
        <translation>Línea {line}: {problem}.</translation>
    </message>
    <message>
        <source>Not saved: the store is busy</source>
        <translation>No guardado: base de datos ocupada</translation>
    </message>
    <message>
        <source>Another program holds it. Close that one, then try again.</source>
        <translation>La tiene otro programa. Ciérrelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation>La base de datos está dañada</translation>
    </message>
    <message>
        <source>Nothing is recorded in it any more. Restore the last copy.[ Found: {told}.]</source>
        <translation>Ya no se registra nada en ella. Restaure la última copia.[ Se halló: {told}.]</translation>
    </message>
    <message>
        <source>A store is there already</source>
        <translation>Ahí ya hay una base de datos</translation>
    </message>
    <message>
        <source>{url} is never written over. Choose another place.</source>
        <translation>{url} nunca se sobrescribe. Elija otro sitio.</translation>
    </message>
    <message>
        <source>No store there</source>
        <translation>Ahí no hay base de datos</translation>
    </message>
    <message>
        <source>{file} is not there. Check the address, or start the app once to make it.</source>
        <translation>{file} no está. Compruebe la dirección o inicie la aplicación una vez para crearla.</translation>
    </message>
    <message>
        <source>Store of a newer version</source>
        <translation>Base de datos de una versión nueva</translation>
    </message>
    <message>
        <source>It was made by version {found}; this program knows {known}. Install the newer program.</source>
        <translation>La hizo la versión {found}; este programa conoce {known}. Instale el programa nuevo.</translation>
    </message>
    <message>
        <source>Store is not empty</source>
        <translation>La base de datos no está vacía</translation>
    </message>
    <message>
        <source>The demo needs a new store; this one has {entries} entries.</source>
        <translation>La demostración necesita una base de datos nueva; esta tiene {entries} registros.</translation>
    </message>
    <message>
        <source>Store cannot be opened</source>
        <translation>No se abre la base de datos</translation>
    </message>
    <message>
        <source>Check the folder and its rights.[ The system says: {told}.]</source>
        <translation>Compruebe la carpeta y sus permisos.[ El sistema dice: {told}.]</translation>
    </message>
    <message>
        <source>Not saved: the store is read-only</source>
        <translation>No guardado: solo lectura</translation>
    </message>
    <message>
        <source>Nothing can be recorded. Make its folder writable, then try again.[ Found: {told}.]</source>
        <translation>No se puede registrar nada. Permita escribir en su carpeta e inténtelo de nuevo.[ Se halló: {told}.]</translation>
    </message>
    <message>
        <source>The tour came to a stop</source>
        <translation>El recorrido se detuvo</translation>
    </message>
    <message>
        <source>{station} made no {kind}. Tell support.</source>
        <translation>{station} no hizo ningún {kind}. Avise a soporte.</translation>
    </message>
    <message>
        <source>{station} did not take “{scan}”[: {answer}]. Tell support.</source>
        <translation>{station} no aceptó “{scan}”[: {answer}]. Avise a soporte.</translation>
    </message>
    <message>
        <source>At {station} nothing happened[ after “{after}”]. Tell support.</source>
        <translation>En {station} no pasó nada[ después de “{after}”]. Avise a soporte.</translation>
    </message>
    <message>
        <source>This file is recorded already</source>
        <translation>Este archivo ya está registrado</translation>
    </message>
    <message>
        <source>{file} was recorded as {entry}. Nothing is recorded twice.</source>
        <translation>{file} se registró como {entry}. Nada se registra dos veces.</translation>
    </message>
    <message>
        <source>No such acceptance limit</source>
        <translation>No existe ese límite de aceptación</translation>
    </message>
    <message>
        <source>{scheme} has no column for AQL {aql}. Correct the specification.</source>
        <translation>{scheme} no tiene columna para el AQL {aql}. Corrija la especificación.</translation>
    </message>
    <message>
        <source>The curve says something else</source>
        <translation>La curva dice otra cosa</translation>
    </message>
    <message>
        <source>{property}: the report says {stated}, the curve {computed}. Measure again, or correct the file.</source>
        <translation>{property}: el informe dice {stated}, la curva {computed}. Mida de nuevo o corrija el archivo.</translation>
    </message>
    <message>
        <source>This is no demagnetisation curve</source>
        <translation>Esto no es una curva de desmagnetización</translation>
    </message>
    <message>
        <source>It needs five points or more from zero field on, with falling polarisation; it has {points}.</source>
        <translation>Necesita cinco puntos o más desde el campo cero, con polarización decreciente; tiene {points}.</translation>
    </message>
    <message>
        <source>A row cannot be recorded</source>
        <translation>Una fila no se puede registrar</translation>
    </message>
    <message>
        <source>Row {row}, {unit}: {code}. Correct the file; nothing of it was recorded.</source>
        <translation>Fila {row}, {unit}: {code}. Corrija el archivo; no se registró nada de él.</translation>
    </message>
    <message>
        <source>No such inspection level</source>
        <translation>No existe ese nivel de inspección</translation>
    </message>
    <message>
        <source>{scheme} has no level {level}. Correct the specification.</source>
        <translation>{scheme} no tiene el nivel {level}. Corrija la especificación.</translation>
    </message>
    <message>
        <source>Nothing to take a sample of</source>
        <translation>No hay de qué tomar una muestra</translation>
    </message>
    <message>
        <source>The lot holds {pieces} pieces by the books. Count it first.</source>
        <translation>Según los libros, el lote tiene {pieces} piezas. Cuéntelo primero.</translation>
    </message>
    <message>
        <source>No such mapping of columns</source>
        <translation>No existe esa asignación de columnas</translation>
    </message>
    <message>
        <source>There is no mapping {mapping}.[ Known are {known}.]</source>
        <translation>No hay una asignación {mapping}.[ Se conocen {known}.]</translation>
    </message>
    <message>
        <source>More failed than were looked at</source>
        <translation>Fallan más de las examinadas</translation>
    </message>
    <message>
        <source>{failed} of {n} cannot be right. Count those that fail again.</source>
        <translation>{failed} de {n} no puede ser. Cuente otra vez las que fallan.</translation>
    </message>
    <message>
        <source>No table for this severity</source>
        <translation>No hay tabla para ese rigor</translation>
    </message>
    <message>
        <source>{scheme} has no plans for {severity} inspection here. Add its table.</source>
        <translation>{scheme} no tiene aquí planes de inspección {severity}. Añada su tabla.</translation>
    </message>
    <message>
        <source>The cause is missing</source>
        <translation>Falta la causa</translation>
    </message>
    <message>
        <source>Say why the value lies where it does.</source>
        <translation>Diga por qué el valor está donde está.</translation>
    </message>
    <message>
        <source>Nothing measured here</source>
        <translation>Aquí no hay nada medido</translation>
    </message>
    <message>
        <source>No value of {property} is on record[ for {lot}]. Choose another characteristic.</source>
        <translation>No consta ningún valor de {property}[ para {lot}]. Elija otra característica.</translation>
    </message>
    <message>
        <source>Nothing to tell</source>
        <translation>No hay nada que avisar</translation>
    </message>
    <message>
        <source>Write what the station is to know.</source>
        <translation>Escriba lo que debe saber la estación.</translation>
    </message>
    <message>
        <source>{low} is above the high limit {high}</source>
        <translation>{low} está por encima del límite superior {high}</translation>
    </message>
    <message>
        <source>must be at most {most}</source>
        <translation>debe ser como mucho {most}</translation>
    </message>
    <message>
        <source>above 1 goes with act expose or inspect; a new lot is born only once</source>
        <translation>por encima de 1 va con act expose o inspect; un lote nuevo nace una sola vez</translation>
    </message>
    <message>
        <source>is missing: act make needs its limits both ways</source>
        <translation>falta: act make necesita sus límites por ambos lados</translation>
    </message>
    <message>
        <source>goes with act expose; with act make the material stands under makes</source>
        <translation>va con act expose; con act make el material se pone bajo makes</translation>
    </message>
    <message>
        <source>must be at least {least}</source>
        <translation>debe ser al menos {least}</translation>
    </message>
    <message>
        <source>cannot be below 0</source>
        <translation>no puede ser menor que 0</translation>
    </message>
    <message>
        <source>is a dead end: no way along the edges leads on to shipping</source>
        <translation>es un callejón sin salida: ningún camino por edges sigue hasta el envío</translation>
    </message>
    <message>
        <source>has a $ that names nothing; write $$ for the sign itself</source>
        <translation>tiene un $ que no nombra nada; escriba $$ para el signo mismo</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>(BH)max {energy} is above what Br {br} allows</source>
        <translation>(BH)max {energy} está por encima de lo que Br {br} permite</translation>
    </message>
    <message>
        <source>needs one entry for each of the {count} AQLs</source>
        <translation>necesita una entrada para cada uno de los {count} AQL</translation>
    </message>
    <message>
        <source>is missing: act expose needs load, bath or rework</source>
        <translation>falta: act expose necesita load, bath o rework</translation>
    </message>
    <message>
        <source>goes with act expose; a lot that is made stands in no load</source>
        <translation>va con act expose; un lote que se hace no está en ninguna carga</translation>
    </message>
    <message>
        <source>HcB {hcb} is above Br {br} divided by the magnetic constant</source>
        <translation>HcB {hcb} está por encima de Br {br} dividido por la constante magnética</translation>
    </message>
    <message>
        <source>HcB {hcb} is above HcJ {hcj}, which no magnet can show</source>
        <translation>HcB {hcb} está por encima de HcJ {hcj}, lo que ningún imán puede mostrar</translation>
    </message>
    <message>
        <source>must be true for a machine whose heel is named or limited</source>
        <translation>debe ser true en una máquina cuyo resto tiene nombre o límite</translation>
    </message>
    <message>
        <source>“{key}” stands in another file already</source>
        <translation>“{key}” ya está en otro archivo</translation>
    </message>
    <message>
        <source>“{key}” is another route&apos;s already</source>
        <translation>“{key}” ya es de otra ruta</translation>
    </message>
    <message>
        <source>is missing: act {act} needs the two letters of the codes it gives</source>
        <translation>falta: act {act} necesita las dos letras de los códigos que da</translation>
    </message>
    <message>
        <source>is {kind}, which the step “{step}” gives already</source>
        <translation>es {kind}, que ya da el paso “{step}”</translation>
    </message>
    <message>
        <source>has no words for {kind}</source>
        <translation>no tiene palabras para {kind}</translation>
    </message>
    <message>
        <source>has no row for the letter {letter}</source>
        <translation>no tiene fila para la letra {letter}</translation>
    </message>
    <message>
        <source>needs one letter for each of the {count} levels</source>
        <translation>necesita una letra para cada uno de los {count} niveles</translation>
    </message>
    <message>
        <source>{low} is above {limit}, {high}</source>
        <translation>{low} está por encima de {limit}, {high}</translation>
    </message>
    <message>
        <source>names “{name}” again</source>
        <translation>nombra “{name}” otra vez</translation>
    </message>
    <message>
        <source>has no line with the role charge; act {act} needs one</source>
        <translation>no tiene ninguna línea con el papel charge; act {act} necesita una</translation>
    </message>
    <message>
        <source>“{name}” is no chemical symbol</source>
        <translation>“{name}” no es ningún símbolo químico</translation>
    </message>
    <message>
        <source>“{after}” charges nothing that “{before}” gives ({materials})</source>
        <translation>“{after}” no carga nada de lo que da “{before}” ({materials})</translation>
    </message>
    <message>
        <source>has neither low nor high</source>
        <translation>no tiene ni low ni high</translation>
    </message>
    <message>
        <source>names no material</source>
        <translation>no nombra ningún material</translation>
    </message>
    <message>
        <source>has no table for normal inspection</source>
        <translation>no tiene tabla para la inspección normal</translation>
    </message>
    <message>
        <source>leads to no plan: there is no number above it</source>
        <translation>no lleva a ningún plan: no hay ningún número encima</translation>
    </message>
    <message>
        <source>leads to no plan: there is no number below it</source>
        <translation>no lleva a ningún plan: no hay ningún número debajo</translation>
    </message>
    <message>
        <source>no step has the act receive, so nothing can come in</source>
        <translation>ningún paso tiene act receive, así que nada puede entrar</translation>
    </message>
    <message>
        <source>has no row for “{name}”, which the step “{step}” measures</source>
        <translation>no tiene fila para “{name}”, que el paso “{step}” mide</translation>
    </message>
    <message>
        <source>no step has the act ship, so nothing can leave</source>
        <translation>ningún paso tiene act ship, así que nada puede salir</translation>
    </message>
    <message>
        <source>must be a time of the day such as 06:00, not “{given}”</source>
        <translation>debe ser una hora del día como 06:00, no “{given}”</translation>
    </message>
    <message>
        <source>must be an acceptance number, {down} or {up}, not “{given}”</source>
        <translation>debe ser un número de aceptación, {down} o {up}, no “{given}”</translation>
    </message>
    <message>
        <source>names “{name}”, which is none of the {list}</source>
        <translation>nombra “{name}”, que no es ninguno de {list}</translation>
    </message>
    <message>
        <source>must be between {low} and {high}</source>
        <translation>debe estar entre {low} y {high}</translation>
    </message>
    <message>
        <source>must be more than the number before it, {before}</source>
        <translation>debe ser mayor que el número anterior, {before}</translation>
    </message>
    <message>
        <source>names “{name}”, which is not under {list}</source>
        <translation>nombra “{name}”, que no está bajo {list}</translation>
    </message>
    <message>
        <source>does not go with the form attribute, which is judged yes or no</source>
        <translation>no va con form attribute, que se juzga con sí o no</translation>
    </message>
    <message>
        <source>does not go with act receive, which takes any material</source>
        <translation>no va con act receive, que toma cualquier material</translation>
    </message>
    <message>
        <source>is {number}, which the step “{step}” has already</source>
        <translation>es {number}, que ya tiene el paso “{step}”</translation>
    </message>
    <message>
        <source>stands partly off the label</source>
        <translation>queda en parte fuera de la etiqueta</translation>
    </message>
    <message>
        <source>goes with the group composition, and only with it</source>
        <translation>va con el grupo composition, y solo con él</translation>
    </message>
    <message>
        <source>goes with act expose, and only with it</source>
        <translation>va con act expose, y solo con él</translation>
    </message>
    <message>
        <source>goes with act make, and only with it</source>
        <translation>va con act make, y solo con él</translation>
    </message>
    <message>
        <source>begins with “{name}”; a path begins where material is received</source>
        <translation>empieza con “{name}”; un camino empieza donde se recibe material</translation>
    </message>
    <message>
        <source>names no step</source>
        <translation>no nombra ningún paso</translation>
    </message>
    <message>
        <source>ends with “{name}”; a path ends with shipping</source>
        <translation>termina con “{name}”; un camino termina con el envío</translation>
    </message>
    <message>
        <source>goes from “{before}” to “{after}”, which the route does not allow</source>
        <translation>va de “{before}” a “{after}”, lo que la ruta no permite</translation>
    </message>
    <message>
        <source>names the step “{name}”, which route {route} does not have</source>
        <translation>nombra el paso “{name}”, que la ruta {route} no tiene</translation>
    </message>
    <message>
        <source>comes through “{name}” more often than the {most} allowed</source>
        <translation>pasa por “{name}” más de las {most} veces permitidas</translation>
    </message>
    <message>
        <source>“{name}” charges nothing that comes here on this path ({materials})</source>
        <translation>“{name}” no carga nada de lo que llega aquí por este camino ({materials})</translation>
    </message>
    <message>
        <source>plan shares add up to {sum}, not to 100 %</source>
        <translation>las partes de plan suman {sum}, no 100 %</translation>
    </message>
    <message>
        <source>is missing: an irreversible step needs somebody qualified to release its charge</source>
        <translation>falta: un paso irreversible necesita a alguien cualificado para liberar su carga</translation>
    </message>
    <message>
        <source>is “{key}” again; entry {first} of the list has it already</source>
        <translation>es “{key}” otra vez; ya lo tiene la entrada {first} de la lista</translation>
    </message>
    <message>
        <source>cannot be true for a consumable</source>
        <translation>no puede ser true en un consumible</translation>
    </message>
    <message>
        <source>“{name}” has a row in the table already</source>
        <translation>“{name}” ya tiene una fila en la tabla</translation>
    </message>
    <message>
        <source>shares add up to {sum}, more than the whole</source>
        <translation>las partes suman {sum}, más que el todo</translation>
    </message>
    <message>
        <source>must be at least 1; leave it out for a material that does not expire</source>
        <translation>debe ser al menos 1; omítalo en un material que no caduca</translation>
    </message>
    <message>
        <source>{given} must be later in the day than {before} before it</source>
        <translation>{given} debe ser más tarde en el día que {before}, que va antes</translation>
    </message>
    <message>
        <source>needs “up_to” everywhere but in its last entry, which is for every larger lot</source>
        <translation>necesita “up_to” en todas menos la última entrada, que vale para todo lote mayor</translation>
    </message>
    <message>
        <source>must name larger lots from entry to entry</source>
        <translation>debe nombrar lotes mayores de entrada en entrada</translation>
    </message>
    <message>
        <source>is smaller than that of the row before, {before}</source>
        <translation>es menor que el de la fila anterior, {before}</translation>
    </message>
    <message>
        <source>a drawing starts with M</source>
        <translation>un dibujo empieza con M</translation>
    </message>
    <message>
        <source>the stroke {letter} needs {wanted} numbers, not {given}</source>
        <translation>el trazo {letter} necesita {wanted} números, no {given}</translation>
    </message>
    <message>
        <source>the stroke {letter} is not one of {known}</source>
        <translation>el trazo {letter} no es ninguno de {known}</translation>
    </message>
    <message>
        <source>must be sump for what is found, and how dry, when it is collected</source>
        <translation>debe ser sump para lo que se halla, y lo seco que está, al recogerlo</translation>
    </message>
    <message>
        <source>may hold &lt;sub&gt;…&lt;/sub&gt; and &lt;sup&gt;…&lt;/sup&gt;, each closed, and no other mark</source>
        <translation>puede llevar &lt;sub&gt;…&lt;/sub&gt; y &lt;sup&gt;…&lt;/sup&gt;, cada uno cerrado, y ninguna otra marca</translation>
    </message>
    <message>
        <source>is text, which has no limits, no unit and no scale</source>
        <translation>es text, que no tiene límites, unidad ni báscula</translation>
    </message>
    <message>
        <source>needs a plan to be a tolerance of</source>
        <translation>necesita un plan del que ser tolerancia</translation>
    </message>
    <message>
        <source>{value} has more digits after the point than decimals allows ({decimals})</source>
        <translation>{value} tiene más cifras tras el punto de las que permite decimals ({decimals})</translation>
    </message>
    <message>
        <source>is thinner than {least} dots</source>
        <translation>mide menos de {least} puntos de grosor</translation>
    </message>
    <message>
        <source>is under {least} dots, too small to read</source>
        <translation>mide menos de {least} puntos, demasiado pequeño para leerse</translation>
    </message>
    <message>
        <source>“{name}” is under invalid too; it can be only one of them</source>
        <translation>“{name}” está también bajo invalid; solo puede ser uno de los dos</translation>
    </message>
    <message>
        <source>names “{name}”; known are {known}</source>
        <translation>nombra “{name}”; se conocen {known}</translation>
    </message>
    <message>
        <source>names the field “{name}”, which the step does not record</source>
        <translation>nombra el campo “{name}”, que el paso no registra</translation>
    </message>
    <message>
        <source>names the material “{name}”, which no material file has</source>
        <translation>nombra el material “{name}”, que no está en ningún archivo de materiales</translation>
    </message>
    <message>
        <source>names the property “{name}”, which no file has</source>
        <translation>nombra la propiedad “{name}”, que no está en ningún archivo</translation>
    </message>
    <message>
        <source>names the step “{name}”, which the route does not have</source>
        <translation>nombra el paso “{name}”, que la ruta no tiene</translation>
    </message>
    <message>
        <source>cannot be reached: no way along the edges leads here</source>
        <translation>no se puede alcanzar: ningún camino por edges llega aquí</translation>
    </message>
    <message>
        <source>has no “{name}”</source>
        <translation>no tiene “{name}”</translation>
    </message>
    <message>
        <source>needs either words or a field</source>
        <translation>necesita words o field, uno de los dos</translation>
    </message>
    <message>
        <source>names no column to read</source>
        <translation>no nombra ninguna columna que leer</translation>
    </message>
    <message>
        <source>“{name}” is judged yes or no; it has no numbers to read</source>
        <translation>“{name}” se juzga sí o no; no tiene números que leer</translation>
    </message>
    <message>
        <source>{given} cannot be turned into {wanted}</source>
        <translation>{given} no se puede convertir en {wanted}</translation>
    </message>
    <message>
        <source>either this or flux must say the second column</source>
        <translation>o esto o flux debe indicar la segunda columna</translation>
    </message>
    <message>
        <source>needs either {one} or {another}, and one only</source>
        <translation>necesita {one} o {another}, y solo uno</translation>
    </message>
    <message>
        <source>asks for nothing: name stages, composition, recycled or fields</source>
        <translation>no pide nada: indique stages, composition, recycled o fields</translation>
    </message>
    <message>
        <source>goes with stages, composition or recycled: both are there, or neither</source>
        <translation>va con stages, composition o recycled: están ambos o ninguno</translation>
    </message>
    <message>
        <source>is before the day on which it begins, {since}</source>
        <translation>es anterior al día en que empieza, {since}</translation>
    </message>
    <message>
        <source>does not go with a disclosure, which is told whole or is incomplete</source>
        <translation>no va con una declaración, que se da entera o está incompleta</translation>
    </message>
    <message>
        <source>goes with recycled: feedstock, and only with it</source>
        <translation>va con recycled: feedstock, y solo con él</translation>
    </message>
    <message>
        <source>names no clause</source>
        <translation>no nombra ninguna cláusula</translation>
    </message>
    <message>
        <source>is missing: the pack covers no countries that could be meant</source>
        <translation>falta: el paquete no cubre países a los que pueda referirse</translation>
    </message>
    <message>
        <source>must be the day after “{before}” ends[, {wanted}]</source>
        <translation>debe ser el día siguiente al fin de “{before}”[, {wanted}]</translation>
    </message>
    <message>
        <source>names no regime</source>
        <translation>no nombra ningún régimen</translation>
    </message>
    <message>
        <source>must be more than 0 % and at most 100 %</source>
        <translation>debe ser más de 0 % y como máximo 100 %</translation>
    </message>
    <message>
        <source>“{name}” is no stage; known are {known}</source>
        <translation>“{name}” no es una etapa; se conocen {known}</translation>
    </message>
    <message>
        <source>is no GS1 company prefix, which has {least} to {most} digits</source>
        <translation>no es un prefijo de empresa GS1, que tiene de {least} a {most} cifras</translation>
    </message>
    <message>
        <source>“{given}” is no serial number: up to twenty letters, digits, dots, dashes and low lines</source>
        <translation>“{given}” no es un número de serie: hasta veinte letras, cifras, puntos, guiones y guiones bajos</translation>
    </message>
    <message>
        <source>must be disclose, as the other clauses of this pack are</source>
        <translation>debe ser disclose, como las demás cláusulas de este paquete</translation>
    </message>
    <message>
        <source>needs exactly one of {known}</source>
        <translation>necesita exactamente uno de {known}</translation>
    </message>
    <message>
        <source>are not one for each of {pieces} pieces, each another</source>
        <translation>no son uno distinto para cada una de las {pieces} piezas</translation>
    </message>
    <message>
        <source>is missing: with several regimes the pack says which is judged when no date is on file</source>
        <translation>falta: con varios regímenes el paquete dice cuál se juzga cuando no hay fecha en el expediente</translation>
    </message>
    <message>
        <source>something follows a closing quotation mark</source>
        <translation>hay algo tras una comilla de cierre</translation>
    </message>
    <message>
        <source>has another form</source>
        <translation>tiene otra forma</translation>
    </message>
    <message>
        <source>{answer}</source>
        <translation>{answer}</translation>
    </message>
    <message>
        <source>ask for {name} of the {unit} twice</source>
        <translation>piden {name} de {unit} dos veces</translation>
    </message>
    <message>
        <source>is not what row {row} says of the same</source>
        <translation>no es lo que la fila {row} dice de lo mismo</translation>
    </message>
    <message>
        <source>{place} {problem}</source>
        <translation>{place} {problem}</translation>
    </message>
    <message>
        <source>is shipped, and no event of the file says what is in it</source>
        <translation>se envió, y ningún evento del archivo dice qué contiene</translation>
    </message>
    <message>
        <source>a cell is longer than a cell can be; is a quotation mark missing?</source>
        <translation>una celda es más larga de lo que puede ser; ¿falta una comilla?</translation>
    </message>
    <message>
        <source>is not the digest of the text</source>
        <translation>no es el resumen del texto</translation>
    </message>
    <message>
        <source>stands there twice</source>
        <translation>está ahí dos veces</translation>
    </message>
    <message>
        <source>the first row must hold the headings: {known}</source>
        <translation>la primera fila debe llevar los encabezados: {known}</translation>
    </message>
    <message>
        <source>{name} stands in row {row} already</source>
        <translation>{name} ya está en la fila {row}</translation>
    </message>
    <message>
        <source>is judged as {form}, not by what is asked for</source>
        <translation>se juzga como {form}, no por lo que se pide</translation>
    </message>
    <message>
        <source>cannot be “{given}”: above nothing, to the milligram or the piece</source>
        <translation>no puede ser “{given}”: más de nada, hasta el miligramo o la pieza</translation>
    </message>
    <message>
        <source>is no EPCIS 2.0 document in JSON</source>
        <translation>no es un documento EPCIS 2.0 en JSON</translation>
    </message>
    <message>
        <source>holds no shipping event</source>
        <translation>no contiene ningún evento de envío</translation>
    </message>
    <message>
        <source>“{name}” is no customer</source>
        <translation>“{name}” no es ningún cliente</translation>
    </message>
    <message>
        <source>asks for no sample</source>
        <translation>no pide ninguna muestra</translation>
    </message>
    <message>
        <source>is “{key}” for ever; enter another one anew</source>
        <translation>es “{key}” para siempre; dé de alta otro nuevo</translation>
    </message>
    <message>
        <source>is no CSV</source>
        <translation>no es CSV</translation>
    </message>
    <message>
        <source>must be true for who signs inspections (EN 10204)</source>
        <translation>debe ser true para quien firma inspecciones (EN 10204)</translation>
    </message>
    <message>
        <source>names the {sort} “{name}”, which is not on file</source>
        <translation>nombra “{name}” ({sort}), que no consta</translation>
    </message>
    <message>
        <source>names no route to go through</source>
        <translation>no nombra ninguna ruta por la que ir</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>se abre una comilla que nunca se cierra</translation>
    </message>
    <message>
        <source>“{given}” stands right of the last heading</source>
        <translation>“{given}” está a la derecha del último encabezado</translation>
    </message>
    <message>
        <source>is missing; {routes} have the step {step}</source>
        <translation>falta; {routes} tienen el paso {step}</translation>
    </message>
    <message>
        <source>a row of “{name}” names no property</source>
        <translation>una fila de “{name}” no nombra ninguna propiedad</translation>
    </message>
    <message>
        <source>is no UTF-8 text; save the sheet as “CSV UTF-8”</source>
        <translation>no es texto UTF-8; guarde la hoja como “CSV UTF-8”</translation>
    </message>
    <message>
        <source>{told}</source>
        <translation>{told}</translation>
    </message>
    <message>
        <source>is missing, and is printed under a signature</source>
        <translation>falta, y se imprime bajo la firma</translation>
    </message>
    <message>
        <source>is too small</source>
        <translation>es demasiado pequeño</translation>
    </message>
    <message>
        <source>“{given}” stands under no heading</source>
        <translation>“{given}” no está bajo ningún encabezado</translation>
    </message>
    <message>
        <source>“{name}” is kept in kilograms in one row and in pieces in another</source>
        <translation>“{name}” se lleva en kilogramos en una fila y en piezas en otra</translation>
    </message>
    <message>
        <source>is missing[; the headings are {known}]</source>
        <translation>falta[; los encabezados son {known}]</translation>
    </message>
    <message>
        <source>holds no row below its headings</source>
        <translation>no tiene filas bajo sus encabezados</translation>
    </message>
    <message>
        <source>is no workbook that can be read</source>
        <translation>no es un libro que se pueda leer</translation>
    </message>
    <message>
        <source>has no sheet “{name}”[; it has {known}]</source>
        <translation>no tiene la hoja “{name}”[; tiene {known}]</translation>
    </message>
    <message>
        <source>{place}[: {why}]</source>
        <translation>{place}[: {why}]</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>otro programa lo está usando</translation>
    </message>
    <message>
        <source>the disk or the device fails</source>
        <translation>falla el disco o el aparato</translation>
    </message>
    <message>
        <source>the file is larger than this disk allows</source>
        <translation>el archivo es mayor de lo que permite este disco</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>hay demasiados archivos abiertos</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>la carpeta no está vacía</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>it is still at work on the last part</source>
        <translation>aún trabaja en la última parte</translation>
    </message>
    <message>
        <source>the line broke off</source>
        <translation>la línea se cortó</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>sus enlaces dan vueltas en círculo</translation>
    </message>
    <message>
        <source>there are {paths}</source>
        <translation>hay {paths}</translation>
    </message>
    <message>
        <source>no machine of this name is known</source>
        <translation>no se conoce ninguna máquina con ese nombre</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>el nombre es demasiado largo</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>no hubo respuesta a tiempo</translation>
    </message>
    <message>
        <source>no such device</source>
        <translation>no hay tal aparato</translation>
    </message>
    <message>
        <source>there is no {name}</source>
        <translation>no hay ningún {name}</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>una parte de la ruta no es una carpeta</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>sin permiso</translation>
    </message>
    <message>
        <source>no room is left on the disk</source>
        <translation>no queda sitio en el disco</translation>
    </message>
    <message>
        <source>nobody answers there</source>
        <translation>allí nadie responde</translation>
    </message>
    <message>
        <source>this system has no pseudo-terminals</source>
        <translation>este sistema no tiene pseudoterminales</translation>
    </message>
    <message>
        <source>it is no such file of traceapp, or of another version</source>
        <translation>no es un archivo así de traceapp, o es de otra versión</translation>
    </message>
    <message>
        <source>this is no traceapp store</source>
        <translation>no es una base de datos de traceapp</translation>
    </message>
    <message>
        <source>it cannot be reached over the network</source>
        <translation>no se puede alcanzar por la red</translation>
    </message>
    <message>
        <source>the system does not say why</source>
        <translation>el sistema no dice por qué</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>no hay tal archivo ni carpeta</translation>
    </message>
    <message>
        <source>{name} cannot be written</source>
        <translation>no se puede escribir en {name}</translation>
    </message>
    <message>
        <source>its answer is not understood</source>
        <translation>no se entiende su respuesta</translation>
    </message>
    <message>
        <source>the print service of this computer does not run</source>
        <translation>el servicio de impresión de este equipo no está en marcha</translation>
    </message>
    <message>
        <source>another program has this port</source>
        <translation>otro programa tiene este puerto</translation>
    </message>
    <message>
        <source>it says “{words}”</source>
        <translation>dice “{words}”</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>el disco solo se puede leer</translation>
    </message>
    <message>
        <source>the system does not take this setting</source>
        <translation>el sistema no acepta este ajuste</translation>
    </message>
    <message>
        <source>it answers with status {status}</source>
        <translation>responde con el estado {status}</translation>
    </message>
    <message>
        <source>error {number}[ ({symbol})]</source>
        <translation>error {number}[ ({symbol})]</translation>
    </message>
    <message>
        <source>a store in memory has no other reader</source>
        <translation>una base de datos en memoria no tiene otro lector</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>ya está ahí</translation>
    </message>
    <message>
        <source>repeats another place with an anchor (* and &amp;); write it out</source>
        <translation>repite otro lugar con un ancla (* y &amp;); escríbalo entero</translation>
    </message>
    <message>
        <source>“{given}” is more than a plant can weigh</source>
        <translation>“{given}” es más de lo que una planta puede pesar</translation>
    </message>
    <message>
        <source>can be {known}, not “{given}”</source>
        <translation>puede ser {known}, no “{given}”</translation>
    </message>
    <message>
        <source>is not known here; words with a comma go in quotes</source>
        <translation>no se conoce aquí; las palabras con coma van entre comillas</translation>
    </message>
    <message>
        <source>there is a control character that no text file should hold</source>
        <translation>hay un carácter de control que ningún archivo de texto debe llevar</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>the file is nested deeper than {most} levels</source>
        <translation>el archivo tiene más de {most} niveles</translation>
    </message>
    <message>
        <source>the file is larger than {most} MB</source>
        <translation>el archivo ocupa más de {most} MB</translation>
    </message>
    <message>
        <source>the file cannot be read: {told}</source>
        <translation>no se puede leer el archivo: {told}</translation>
    </message>
    <message>
        <source>“{given}” is finer than a milligram</source>
        <translation>“{given}” es más fino que un miligramo</translation>
    </message>
    <message>
        <source>“{given}” is finer than one part in a million</source>
        <translation>“{given}” es más fino que una millonésima</translation>
    </message>
    <message>
        <source>is given twice; the first is on line {first}</source>
        <translation>está dos veces; la primera, en la línea {first}</translation>
    </message>
    <message>
        <source>it should be listen:HOST:PORT</source>
        <translation>debe ser listen:HOST:PORT</translation>
    </message>
    <message>
        <source>must be at most {most} letters long</source>
        <translation>debe tener como mucho {most} letras</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>may hold only small letters, digits and hyphens</source>
        <translation>solo puede llevar minúsculas, cifras y guiones</translation>
    </message>
    <message>
        <source>needs a list</source>
        <translation>necesita una lista</translation>
    </message>
    <message>
        <source>needs named values under it</source>
        <translation>necesita valores con nombre debajo</translation>
    </message>
    <message>
        <source>must be a plain number</source>
        <translation>debe ser un número sencillo</translation>
    </message>
    <message>
        <source>needs text</source>
        <translation>necesita texto</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>debe ser true o false</translation>
    </message>
    <message>
        <source>must be two capital letters</source>
        <translation>debe ser dos letras mayúsculas</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>debe ser un número entero</translation>
    </message>
    <message>
        <source>“{given}” is no kind of record[; did you mean “{near}”?][; known are {known}]</source>
        <translation>“{given}” no es ninguna clase de registro[; ¿quería decir “{near}”?][; se conocen {known}]</translation>
    </message>
    <message>
        <source>is no plain name</source>
        <translation>no es un nombre sencillo</translation>
    </message>
    <message>
        <source>is no date of the calendar: “{given}”</source>
        <translation>no es ninguna fecha del calendario: “{given}”</translation>
    </message>
    <message>
        <source>“{given}” is none of {known}</source>
        <translation>“{given}” no es ninguno de {known}</translation>
    </message>
    <message>
        <source>{part} has no drawing revision “{given}”; on file: {known}</source>
        <translation>{part} no tiene la revisión de plano “{given}”; registradas: {known}</translation>
    </message>
    <message>
        <source>must be letters and digits, points, hyphens or underscores between them, not “{given}”</source>
        <translation>deben ser letras y cifras, con puntos, guiones o guiones bajos entre ellas, no “{given}”</translation>
    </message>
    <message>
        <source>must be elements with percentages such as Nd 24.1; B 0.98, not “{given}”</source>
        <translation>deben ser elementos con porcentajes, como Nd 24.1; B 0.98, no “{given}”</translation>
    </message>
    <message>
        <source>is a file’s name without .yaml: small letters, digits, hyphens</source>
        <translation>es el nombre de un archivo sin .yaml: letras minúsculas, cifras, guiones</translation>
    </message>
    <message>
        <source>must be a role, a colon and how to reach it, such as quality: +1 555 0100, not “{given}”</source>
        <translation>debe ser un papel, dos puntos y cómo localizarlo, como calidad: +1 555 0100, no “{given}”</translation>
    </message>
    <message>
        <source>must be a rule, its exception, a colon and the document, such as dfars-252-225-7052 waiver: letter 12, not “{given}”</source>
        <translation>debe ser una regla, su excepción, dos puntos y el documento, como dfars-252-225-7052 waiver: carta 12, no “{given}”</translation>
    </message>
    <message>
        <source>must be a country&apos;s two letters such as AU, not “{given}”</source>
        <translation>debe ser las dos letras de un país, como AU, no “{given}”</translation>
    </message>
    <message>
        <source>must be a date such as 2027-01-31, not “{given}”</source>
        <translation>debe ser una fecha como 2027-01-31, no “{given}”</translation>
    </message>
    <message>
        <source>must be a moment such as 2026-12-18T14:00-06:00, not “{given}”</source>
        <translation>debe ser un momento como 2026-12-18T14:00-06:00, no “{given}”</translation>
    </message>
    <message>
        <source>must be a plain number such as 7.45, not “{given}”</source>
        <translation>debe ser un número sencillo como 7.45, no “{given}”</translation>
    </message>
    <message>
        <source>is no regular expression: it breaks at letter {letter}</source>
        <translation>no es una expresión regular: se rompe en la letra {letter}</translation>
    </message>
    <message>
        <source>no pause in seconds: {given}</source>
        <translation>no es una pausa en segundos: {given}</translation>
    </message>
    <message>
        <source>must be a quantity such as 149.82 kg or 2400 pcs, not “{given}”</source>
        <translation>debe ser una cantidad como 149.82 kg o 2400 pcs, no “{given}”</translation>
    </message>
    <message>
        <source>must be a share such as 98.5 % or 350 ppm, not “{given}”</source>
        <translation>debe ser una parte como 98.5 % o 350 ppm, no “{given}”</translation>
    </message>
    <message>
        <source>must be a time zone such as America/Chicago, not “{given}”</source>
        <translation>debe ser una zona horaria como America/Chicago, no “{given}”</translation>
    </message>
    <message>
        <source>must be a mass of so many pieces such as 0.241 kg / 100 pcs, not “{given}”</source>
        <translation>debe ser la masa de unas piezas, como 0.241 kg / 100 pcs, no “{given}”</translation>
    </message>
    <message>
        <source>must be a weight such as 600 kg, not “{given}”</source>
        <translation>debe ser un peso como 600 kg, no “{given}”</translation>
    </message>
    <message>
        <source>must name an entry such as A-17, not “{given}”</source>
        <translation>debe nombrar una entrada como A-17, no “{given}”</translation>
    </message>
    <message>
        <source>is not what belongs here</source>
        <translation>no es lo que va aquí</translation>
    </message>
    <message>
        <source>is no JSON[: it breaks at byte {byte}]</source>
        <translation>no es JSON[: se rompe en el byte {byte}]</translation>
    </message>
    <message>
        <source>is not known here[; did you mean “{near}”?][; known are {known}]</source>
        <translation>no se conoce aquí[; ¿quería decir “{near}”?][; se conocen {known}]</translation>
    </message>
    <message>
        <source>holds a line break or a character that cannot be printed</source>
        <translation>lleva un salto de línea o un carácter que no se puede imprimir</translation>
    </message>
    <message>
        <source>cannot be “{given}”, only {known}</source>
        <translation>no puede ser “{given}”, solo {known}</translation>
    </message>
    <message>
        <source>not understood: {given}</source>
        <translation>no se entiende: {given}</translation>
    </message>
    <message>
        <source>a character is not UTF-8; save the file with the encoding UTF-8</source>
        <translation>un carácter no es UTF-8; guarde el archivo con la codificación UTF-8</translation>
    </message>
    <message>
        <source>must be a whole number such as 2400, not “{given}”</source>
        <translation>debe ser un número entero como 2400, no “{given}”</translation>
    </message>
    <message>
        <source>the file is not readable as YAML</source>
        <translation>el archivo no se puede leer como YAML</translation>
    </message>
    <message>
        <source>must be more than nothing</source>
        <translation>debe ser más que nada</translation>
    </message>
    <message>
        <source>must have a group named lot, such as (?P&lt;lot&gt;…)</source>
        <translation>debe tener un grupo llamado lot para el lote, como (?P&lt;lot&gt;…)</translation>
    </message>
    <message>
        <source>a second document starts here; a plant file holds one</source>
        <translation>aquí empieza un segundo documento; un archivo de planta lleva uno solo</translation>
    </message>
    <message>
        <source>is not written in a file: people sign with their badge and PIN</source>
        <translation>no se escribe en un archivo: las personas firman con su credencial y PIN</translation>
    </message>
    <message>
        <source>“{given}” in “{stage}” is no element, country or class of recycled material</source>
        <translation>“{given}” en “{stage}” no es ningún elemento, país ni clase de material reciclado</translation>
    </message>
    <message>
        <source>a share cannot be {given}, as in “{stage}”</source>
        <translation>una parte no puede ser {given}, como en “{stage}”</translation>
    </message>
    <message>
        <source>the structure breaks here, at column {column}; look at indentation, colons and quotes</source>
        <translation>la estructura se rompe aquí, en la columna {column}; mire la sangría, los dos puntos y las comillas</translation>
    </message>
    <message>
        <source>there is a tab; indent with spaces</source>
        <translation>hay un tabulador; sangre con espacios</translation>
    </message>
    <message>
        <source>has the tag {tag}; write plain text</source>
        <translation>tiene la marca {tag}; escriba texto sencillo</translation>
    </message>
    <message>
        <source>is nested deeper than {most} levels</source>
        <translation>está a más de {most} niveles de profundidad</translation>
    </message>
    <message>
        <source>must have at most {most} entries or letters</source>
        <translation>debe tener como mucho {most} entradas o letras</translation>
    </message>
    <message>
        <source>must have at least {least} entries or letters</source>
        <translation>debe tener al menos {least} entradas o letras</translation>
    </message>
    <message>
        <source>unknown escape in: {given}</source>
        <translation>secuencia de escape no conocida en: {given}</translation>
    </message>
    <message>
        <source>Set aside for another order</source>
        <translation>Apartado para otro pedido</translation>
    </message>
    <message>
        <source>Of {lot} there is {free} free.[ The rest is for {order}.]</source>
        <translation>De {lot} hay libre {free}.[ El resto es para {order}.]</translation>
    </message>
    <message>
        <source>is on file already; open it instead</source>
        <translation>ya consta; ábralo</translation>
    </message>
    <message>
        <source>contradicts itself or its digest, as if it was changed after it was issued</source>
        <translation>se contradice a sí mismo o a su resumen, como si se hubiera cambiado después de emitirse</translation>
    </message>
    <message>
        <source>{part}: {problem}</source>
        <translation>{part}: {problem}</translation>
    </message>
    <message>
        <source>is “{given}”, as the one in use; give it another, since records name it</source>
        <translation>es “{given}”, como la que está en uso; dele otra, porque los registros la nombran</translation>
    </message>
    <message>
        <source>No country code</source>
        <translation>Código de país no válido</translation>
    </message>
    <message>
        <source>{country} is no country. Give the two capital letters of ISO 3166, such as AU.</source>
        <translation>{country} no es un país. Indique las dos mayúsculas de ISO 3166, como AU.</translation>
    </message>
    <message>
        <source>What does it cover?</source>
        <translation>¿Qué abarca?</translation>
    </message>
    <message>
        <source>“{covers}” is no stage, no element and no stage of an element. Give such as mined, Nd or mined Nd.</source>
        <translation>“{covers}” no es etapa, elemento ni etapa de un elemento. Indique como mined, Nd o mined Nd.</translation>
    </message>
    <message>
        <source>No chain of custody</source>
        <translation>Cadena de custodia no válida</translation>
    </message>
    <message>
        <source>{custody} is none. Give segregated, mass-balance or credit.</source>
        <translation>{custody} no es ninguna. Indique segregated, mass-balance o credit.</translation>
    </message>
    <message>
        <source>Document is not on file</source>
        <translation>El documento no está archivado</translation>
    </message>
    <message>
        <source>Nothing with the digest {document} was filed. File it first.</source>
        <translation>No se archivó nada con el resumen {document}. Archívelo primero.</translation>
    </message>
    <message>
        <source>Told twice</source>
        <translation>Indicado dos veces</translation>
    </message>
    <message>
        <source>{element} stands twice in the analysis. Give it once, as metal or as oxide.</source>
        <translation>{element} figura dos veces en el análisis. Indíquelo una vez, como metal o como óxido.</translation>
    </message>
    <message>
        <source>No such element</source>
        <translation>No existe ese elemento</translation>
    </message>
    <message>
        <source>{element} is no symbol of an element. Give one such as Nd.</source>
        <translation>{element} no es el símbolo de un elemento. Indique uno como Nd.</translation>
    </message>
    <message>
        <source>Evidence of which lot?</source>
        <translation>¿Prueba de qué lote?</translation>
    </message>
    <message>
        <source>{name} is filed for one lot. Scan the lot, or file it as evidence of another sort.</source>
        <translation>{name} se archiva para un lote. Escanee el lote, o archívelo como otra clase de prueba.</translation>
    </message>
    <message>
        <source>Document was revoked</source>
        <translation>El documento fue revocado</translation>
    </message>
    <message>
        <source>{name} counts no more. File another one.</source>
        <translation>{name} ya no cuenta. Archive otro.</translation>
    </message>
    <message>
        <source>No sort of evidence</source>
        <translation>Clase de prueba no válida</translation>
    </message>
    <message>
        <source>{sort} is none. Give lot, blanket, third-party or customs.</source>
        <translation>{sort} no es ninguna. Indique lot (lote), blanket, third-party o customs.</translation>
    </message>
    <message>
        <source>Evidence of which time?</source>
        <translation>¿Prueba de qué tiempo?</translation>
    </message>
    <message>
        <source>{name} speaks for all that comes in a period. Give its first and last day.</source>
        <translation>{name} habla de todo lo que llega en un periodo. Indique su primer y su último día.</translation>
    </message>
    <message>
        <source>Document is no evidence</source>
        <translation>El documento no es una prueba</translation>
    </message>
    <message>
        <source>{name} was filed as evidence of nothing. File it again and say of what.</source>
        <translation>{name} se archivó sin ser prueba de nada. Archívelo de nuevo e indique de qué.</translation>
    </message>
    <message>
        <source>Lot was made here</source>
        <translation>El lote se hizo aquí</translation>
    </message>
    <message>
        <source>{lot} has its origin from what it was made of. Declare it of the lot received.</source>
        <translation>{lot} tiene el origen de aquello con que se hizo. Declárelo del lote recibido.</translation>
    </message>
    <message>
        <source>Nothing was declared</source>
        <translation>No se declaró nada</translation>
    </message>
    <message>
        <source>Give at least one stage, composition or document of {lot}.</source>
        <translation>Indique al menos una etapa, composición o documento de {lot}.</translation>
    </message>
    <message>
        <source>No percentage</source>
        <translation>No es un porcentaje</translation>
    </message>
    <message>
        <source>{element}: “{percent}” is no number from 0 to 100.</source>
        <translation>{element}: “{percent}” no es un número de 0 a 100.</translation>
    </message>
    <message>
        <source>No class of recycled material</source>
        <translation>Clase de reciclado no válida</translation>
    </message>
    <message>
        <source>{recycled} is none. Give internal, pre-consumer, post-consumer or unknown.</source>
        <translation>{recycled} no es ninguna. Indique internal, pre-consumer, post-consumer o unknown.</translation>
    </message>
    <message>
        <source>More than the whole</source>
        <translation>Más que el total</translation>
    </message>
    <message>
        <source>The analysis adds up to {percent} %; above 101 % is no rounding any more.</source>
        <translation>El análisis suma {percent} %; más de 101 % ya no es redondeo.</translation>
    </message>
    <message>
        <source>The shares declared of {stage} {element} are nothing, or above 100 % together.</source>
        <translation>Las partes declaradas de {stage} {element} son nulas o suman más del 100 %.</translation>
    </message>
    <message>
        <source>Which lot of the certificate?</source>
        <translation>¿Qué lote del certificado?</translation>
    </message>
    <message>
        <source>{number} speaks of {known}[, not of {given}]. Name the one that came in.</source>
        <translation>{number} habla de {known}[, no de {given}]. Indique el que llegó.</translation>
    </message>
    <message>
        <source>No composition in it</source>
        <translation>No contiene composición</translation>
    </message>
    <message>
        <source>{number} has no figure of what is in the lot. Ask the supplier for one.</source>
        <translation>{number} no da ningún valor de lo que contiene el lote. Pídaselo al proveedor.</translation>
    </message>
    <message>
        <source>Which oxides?</source>
        <translation>¿Qué óxidos?</translation>
    </message>
    <message>
        <source>A total of rare-earth oxides (TREO) alone says nothing. Give the oxides in it.</source>
        <translation>Un total de óxidos de tierras raras (TREO) por sí solo no dice nada. Indique los óxidos que contiene.</translation>
    </message>
    <message>
        <source>No such stage</source>
        <translation>No existe esa etapa</translation>
    </message>
    <message>
        <source>{stage} is no stage. Give one such as mined, separated, reduced or melted.</source>
        <translation>{stage} no es una etapa. Indique una como mined, separated, reduced o melted.</translation>
    </message>
    <message>
        <source>Metal of the coating is not counted</source>
        <translation>El metal del recubrimiento no está contado</translation>
    </message>
    <message>
        <source>{subject}: its coating is made of {element}, but none of it is in what the lot is made of. Record what the bath gave.</source>
        <translation>{subject}: su recubrimiento es de {element}, pero nada de él figura en la composición del lote. Registre lo que dio el baño.</translation>
    </message>
    <message>
        <source>Coating is not known</source>
        <translation>El recubrimiento no se conoce</translation>
    </message>
    <message>
        <source>{subject} is coated, and nobody said with which metals. Name them, for they count.</source>
        <translation>{subject} está recubierto y nadie dijo con qué metales. Indíquelos, porque cuentan.</translation>
    </message>
    <message>
        <source>Done in a covered country</source>
        <translation>Hecho en un país cubierto</translation>
    </message>
    <message>
        <source>Chain of custody is not told</source>
        <translation>No se indica la cadena de custodia</translation>
    </message>
    <message>
        <source>An element that must be there is not</source>
        <translation>Falta un elemento que debe estar</translation>
    </message>
    <message>
        <source>{element}: none of it is known in {subject}. Record an analysis, or declare what is in it.</source>
        <translation>{element}: no se conoce nada de él en {subject}. Registre un análisis o declare lo que contiene.</translation>
    </message>
    <message>
        <source>Elements are not known</source>
        <translation>Los elementos no se conocen</translation>
    </message>
    <message>
        <source>{subject} holds matter of which nobody said which elements it is. Record an analysis, or declare what is in it.</source>
        <translation>{subject} contiene materia de la que nadie dijo qué elementos son. Registre un análisis o declare lo que contiene.</translation>
    </message>
    <message>
        <source>Declared only, no evidence that counts</source>
        <translation>Solo declarado, sin evidencia que cuente</translation>
    </message>
    <message>
        <source>{element}: {stage} in {country}[ at {site}], {share} of it[ ({mass})]. {subject}; {clause}.</source>
        <translation>{element}: {stage} en {country}[, {site}], {share} de él[ ({mass})]. {subject}; {clause}.</translation>
    </message>
    <message>
        <source>{element}: {share} of it[ ({mass})] is recycled, and nobody said how it was kept apart. {subject}.</source>
        <translation>{element}: {share} de él[ ({mass})] es reciclado y nadie dijo cómo se mantuvo separado. {subject}.</translation>
    </message>
    <message>
        <source>{element}: {stage} in {country}[ at {site}], {share} of it[ ({mass})], is declared without a reviewed document. {subject}; {clause}.</source>
        <translation>{element}: {stage} en {country}[, {site}], {share} de él[ ({mass})], está declarado sin un documento revisado. {subject}; {clause}.</translation>
    </message>
    <message>
        <source>Not done in the country of the exception</source>
        <translation>No se hizo en el país de la excepción</translation>
    </message>
    <message>
        <source>{exception}: {element} of {subject} was {stage} elsewhere too.</source>
        <translation>{exception}: {element} de {subject} fue {stage} también en otro lugar.</translation>
    </message>
    <message>
        <source>Exception has run out</source>
        <translation>La excepción ha vencido</translation>
    </message>
    <message>
        <source>{exception}: it was valid through {expires}, which is before the date judged.</source>
        <translation>{exception}: era válida hasta {expires}, fecha anterior a la que se juzga.</translation>
    </message>
    <message>
        <source>Its document speaks against the exception</source>
        <translation>Su documento contradice la excepción</translation>
    </message>
    <message>
        <source>{exception}: the document states for “{need}”: {stated}.</source>
        <translation>{exception}: el documento indica para “{need}”: {stated}.</translation>
    </message>
    <message>
        <source>A fact of the exception is missing</source>
        <translation>Falta un dato de la excepción</translation>
    </message>
    <message>
        <source>{exception}: the document has to state “{need}”.</source>
        <translation>{exception}: el documento debe indicar “{need}”.</translation>
    </message>
    <message>
        <source>Exception is for other magnets</source>
        <translation>La excepción es para otros imanes</translation>
    </message>
    <message>
        <source>{exception} cannot be claimed for this kind of magnet.</source>
        <translation>{exception} no se puede reclamar para este tipo de imán.</translation>
    </message>
    <message>
        <source>Exception is for another regime</source>
        <translation>La excepción es para otro régimen</translation>
    </message>
    <message>
        <source>{exception} cannot be claimed on this date.</source>
        <translation>{exception} no se puede reclamar en esta fecha.</translation>
    </message>
    <message>
        <source>Not made wholly from recycled material</source>
        <translation>No está hecho por completo de material reciclado</translation>
    </message>
    <message>
        <source>{exception}: {element} of {subject} is recycled in part at most. A mixed magnet is not excepted.</source>
        <translation>{exception}: {element} de {subject} es reciclado a lo sumo en parte. Un imán mixto no queda exceptuado.</translation>
    </message>
    <message>
        <source>Site of a stage is not known</source>
        <translation>No se conoce el sitio de una etapa</translation>
    </message>
    <message>
        <source>{exception}: nobody said at which site {element} of {subject} was {stage}.</source>
        <translation>{exception}: nadie dijo en qué sitio {element} de {subject} fue {stage}.</translation>
    </message>
    <message>
        <source>Exception is not known</source>
        <translation>Excepción desconocida</translation>
    </message>
    <message>
        <source>{exception} is none of the exceptions of {rule}.</source>
        <translation>{exception} no es ninguna de las excepciones de {rule}.</translation>
    </message>
    <message>
        <source>No date for the exception</source>
        <translation>No hay fecha para la excepción</translation>
    </message>
    <message>
        <source>{exception}: without a written basis of the date nobody can tell whether it still holds.</source>
        <translation>{exception}: sin una base escrita de la fecha nadie puede decir si sigue vigente.</translation>
    </message>
    <message>
        <source>Exception names no contract</source>
        <translation>La excepción no nombra ningún contrato</translation>
    </message>
    <message>
        <source>{exception}: it needs the number of the contract that it is claimed for.</source>
        <translation>{exception}: necesita el número del contrato para el que se reclama.</translation>
    </message>
    <message>
        <source>Exception has no document</source>
        <translation>La excepción no tiene documento</translation>
    </message>
    <message>
        <source>{exception}: it needs the document of the customer or the prime.</source>
        <translation>{exception}: necesita el documento del cliente o del contratista principal.</translation>
    </message>
    <message>
        <source>{exception}: that {element} of {subject} was {stage} is declared without a reviewed document.</source>
        <translation>{exception}: que {element} de {subject} fue {stage} está declarado sin un documento revisado.</translation>
    </message>
    <message>
        <source>Exception names no last day</source>
        <translation>La excepción no indica su último día</translation>
    </message>
    <message>
        <source>{exception}: it needs the day through which it is valid.</source>
        <translation>{exception}: necesita el día hasta el que es válida.</translation>
    </message>
    <message>
        <source>A field of the data sheet is empty</source>
        <translation>Un campo de la ficha de datos está vacío</translation>
    </message>
    <message>
        <source>{subject}: {field} is not told.</source>
        <translation>{subject}: no se indica {field}.</translation>
    </message>
    <message>
        <source>Rule does not speak of these magnets</source>
        <translation>La regla no habla de estos imanes</translation>
    </message>
    <message>
        <source>{rule} says nothing of {magnet} magnets, so nothing was assessed.</source>
        <translation>{rule} no dice nada de imanes de {magnet}, así que no se evaluó nada.</translation>
    </message>
    <message>
        <source>Not worked out what it is made of</source>
        <translation>Aún no se calcula de qué está hecho</translation>
    </message>
    <message>
        <source>{subject}: what it is made of is being worked out, or not known here. Ask again in a while.</source>
        <translation>{subject}: se está calculando de qué está hecho, o aquí no se sabe. Pregunte de nuevo en un rato.</translation>
    </message>
    <message>
        <source>Nothing to judge</source>
        <translation>Nada que juzgar</translation>
    </message>
    <message>
        <source>No lot and no box was named.</source>
        <translation>No se nombró ningún lote ni ninguna caja.</translation>
    </message>
    <message>
        <source>No rule for this date</source>
        <translation>Ninguna regla para esta fecha</translation>
    </message>
    <message>
        <source>{rule} says nothing of this date.</source>
        <translation>{rule} no dice nada de esta fecha.</translation>
    </message>
    <message>
        <source>Nothing that the rule looks at</source>
        <translation>Nada que la regla mire</translation>
    </message>
    <message>
        <source>{subject} has come through none of the stages and holds none of the elements that {rule} looks at.</source>
        <translation>{subject} no ha pasado por ninguna de las etapas ni contiene ninguno de los elementos que mira {rule}.</translation>
    </message>
    <message>
        <source>Nobody said where it came from</source>
        <translation>Nadie dijo de dónde vino</translation>
    </message>
    <message>
        <source>{element}: of {share} of it[ ({mass})] none of the stages that the rule looks at is told. {subject}; {clause}.</source>
        <translation>{element}: de {share} de él[ ({mass})] no se indica ninguna de las etapas que mira la regla. {subject}; {clause}.</translation>
    </message>
    <message>
        <source>{element}: {stage}[ at {site}], {share} of it[ ({mass})], nobody said in which country. {subject}; {clause}.</source>
        <translation>{element}: {stage}[ en {site}], {share} de él[ ({mass})], nadie dijo en qué país. {subject}; {clause}.</translation>
    </message>
    <message>
        <source>{element}: {share} of it[ ({mass})] is recycled, and the text does not say what that counts for. {subject}; {clause}.</source>
        <translation>{element}: {share} de él[ ({mass})] es reciclado y el texto no dice cómo cuenta. {subject}; {clause}.</translation>
    </message>
    <message>
        <source>{element}: of {share} of it[ ({mass})] nobody said whether it is recycled, and how. {subject}.</source>
        <translation>{element}: de {share} de él[ ({mass})] nadie dijo si es reciclado, ni cómo. {subject}.</translation>
    </message>
    <message>
        <source>{element}: of {share} of it[ ({mass})] nobody said that it was {stage}, nor where. {subject}; {clause}.</source>
        <translation>{element}: de {share} de él[ ({mass})] nadie dijo que fuera {stage}, ni dónde. {subject}; {clause}.</translation>
    </message>
    <message>
        <source>Country of a stage is not known</source>
        <translation>No se conoce el país de una etapa</translation>
    </message>
    <message>
        <source>Recycled, of which the rule says nothing</source>
        <translation>Reciclado, de lo que la regla no dice nada</translation>
    </message>
    <message>
        <source>Recycled or not is not known</source>
        <translation>No se sabe si es reciclado o no</translation>
    </message>
    <message>
        <source>Too little of it is recycled</source>
        <translation>Es reciclado en parte insuficiente</translation>
    </message>
    <message>
        <source>{element}: {is} is recycled ({recycled}), {wanted} is asked for. {subject}; {clause}.</source>
        <translation>{element}: {is} es reciclado ({recycled}), se pide {wanted}. {subject}; {clause}.</translation>
    </message>
    <message>
        <source>Recycled share is not known</source>
        <translation>No se conoce la parte reciclada</translation>
    </message>
    <message>
        <source>{element}: at least {is} is recycled ({recycled}), {wanted} is asked for, and of the rest not all is known. {subject}; {clause}.</source>
        <translation>{element}: al menos {is} es reciclado ({recycled}), se pide {wanted}, y del resto no se conoce todo. {subject}; {clause}.</translation>
    </message>
    <message>
        <source>A stage is not told</source>
        <translation>Una etapa no está indicada</translation>
    </message>
    <message>
        <source>Certificate is not in the log</source>
        <translation>El certificado no está en el registro</translation>
    </message>
    <message>
        <source>The log of this store holds no certificate {number}.</source>
        <translation>El registro de este almacén no contiene el certificado {number}.</translation>
    </message>
    <message>
        <source>From which checkpoint?</source>
        <translation>¿Desde qué punto de control?</translation>
    </message>
    <message>
        <source>Give the earlier one too, with --since.</source>
        <translation>Indique también el anterior, con --since.</translation>
    </message>
    <message>
        <source>The checkpoints stand the wrong way round</source>
        <translation>Los puntos de control están al revés</translation>
    </message>
    <message>
        <source>The first is of {old} leaves, the second of {size}. Give the smaller one first.</source>
        <translation>El primero es de {old} hojas, el segundo de {size}. Ponga primero el menor.</translation>
    </message>
    <message>
        <source>Not a checkpoint of this plant</source>
        <translation>No es un punto de control de esta planta</translation>
    </message>
    <message>
        <source>No key of this plant signed it for {origin}. Ask where it comes from.</source>
        <translation>Ninguna clave de esta planta lo firmó para {origin}. Pregunte de dónde viene.</translation>
    </message>
    <message>
        <source>The log here was damaged</source>
        <translation>El registro de aquí está dañado</translation>
    </message>
    <message>
        <source>Its first {size} leaves do not come to what was signed of them. Nothing more is signed before the store is restored from a copy. Run traceapp verify.</source>
        <translation>Sus primeras {size} hojas no dan lo que se firmó de ellas. No se firma nada más hasta restaurar el almacén desde una copia. Ejecute traceapp verify.</translation>
    </message>
    <message>
        <source>The log is not the one that was signed</source>
        <translation>El registro no es el que se firmó</translation>
    </message>
    <message>
        <source>Its first {size} leaves are others than in that checkpoint. Run traceapp verify, or ask the plant.</source>
        <translation>Sus primeras {size} hojas no son las de ese punto de control. Ejecute traceapp verify, o pregunte a la planta.</translation>
    </message>
    <message>
        <source>Too long for the QR code</source>
        <translation>Demasiado largo para el código QR</translation>
    </message>
    <message>
        <source>What the code of {number} would say takes {length} bytes, {most} fit. Shorten grade or host.</source>
        <translation>Lo que diría el código de {number} ocupa {length} bytes y caben {most}. Acorte el grado o el host.</translation>
    </message>
    <message>
        <source>Not the text of a certificate’s code</source>
        <translation>No es el texto del código de un certificado</translation>
    </message>
    <message>
        <source>What follows the # {problem}. Scan the code again.</source>
        <translation>Lo que sigue a # {problem}. Escanee el código otra vez.</translation>
    </message>
    <message>
        <source>That day is still to come</source>
        <translation>Ese día aún no ha llegado</translation>
    </message>
    <message>
        <source>{name} cannot have been in other hands since then. Give a day that is over.</source>
        <translation>{name} no puede estar en otras manos desde entonces. Indique un día pasado.</translation>
    </message>
    <message>
        <source>Not a signed certificate</source>
        <translation>No es un certificado firmado</translation>
    </message>
    <message>
        <source>The file {problem}. Ask whoever sent it for the original.</source>
        <translation>El archivo {problem}. Pida el original a quien lo envió.</translation>
    </message>
    <message>
        <source>Key is revoked already</source>
        <translation>La clave ya está revocada</translation>
    </message>
    <message>
        <source>{name} counts no more. Nothing is left to do.</source>
        <translation>{name} ya no vale. No queda nada por hacer.</translation>
    </message>
    <message>
        <source>No such issuing key</source>
        <translation>No existe esa clave de emisión</translation>
    </message>
    <message>
        <source>{name} never signed here. List the keys with traceapp key show.</source>
        <translation>{name} nunca firmó aquí. Vea las claves con traceapp key show.</translation>
    </message>
    <message>
        <source>Key cannot be opened</source>
        <translation>La clave no se puede abrir</translation>
    </message>
    <message>
        <source>No passphrase here opens {file}. Put its passphrase back, or replace the key.</source>
        <translation>Ninguna frase de aquí abre {file}. Reponga su frase, o cambie la clave.</translation>
    </message>
    <message>
        <source>An entry that was logged is gone</source>
        <translation>Falta una entrada que se registró</translation>
    </message>
    <message>
        <source>The log ends with {entry}, which the journal lacks. Run traceapp verify.</source>
        <translation>El registro acaba con {entry}, que falta en el diario. Ejecute traceapp verify.</translation>
    </message>
    <message>
        <source>Not a key that signs notes</source>
        <translation>No es una clave que firme notas</translation>
    </message>
    <message>
        <source>“{given}” is not of the form name+id+key. Copy it whole.</source>
        <translation>“{given}” no tiene la forma nombre+id+clave. Cópiela entera.</translation>
    </message>
    <message>
        <source>Not a signed note</source>
        <translation>No es una nota firmada</translation>
    </message>
    <message>
        <source>The text {problem}. Copy it whole, with its last line.</source>
        <translation>El texto {problem}. Cópielo entero, con su última línea.</translation>
    </message>
    <message>
        <source>is cut short</source>
        <translation>está cortado</translation>
    </message>
    <message>
        <source>goes on after its end</source>
        <translation>sigue después de su final</translation>
    </message>
    <message>
        <source>is longer than {most} bytes</source>
        <translation>tiene más de {most} bytes</translation>
    </message>
    <message>
        <source>gives a name twice in one place, so that it can be read in two ways</source>
        <translation>da un nombre dos veces en un lugar, así que puede leerse de dos maneras</translation>
    </message>
    <message>
        <source>holds no certificate of this kind</source>
        <translation>no contiene un certificado de esta clase</translation>
    </message>
    <message>
        <source>is no checkpoint of a log</source>
        <translation>no es un punto de control de un registro</translation>
    </message>
    <message>
        <source>is no proof of a log</source>
        <translation>no es una prueba de un registro</translation>
    </message>
    <message>
        <source>holds no proof that can be checked here</source>
        <translation>no contiene una prueba que pueda comprobarse aquí</translation>
    </message>
    <message>
        <source>has no signature, or a line in its place that is none</source>
        <translation>no tiene firma, o en su lugar una línea que no lo es</translation>
    </message>
    <message>
        <source>names no key that can be checked here</source>
        <translation>no nombra una clave que pueda comprobarse aquí</translation>
    </message>
    <message>
        <source>is not written in base58</source>
        <translation>no está escrito en base58</translation>
    </message>
    <message>
        <source>is not written in base64 as it should be</source>
        <translation>no está escrito en base64 como debe</translation>
    </message>
    <message>
        <source>was made by a later version of the program</source>
        <translation>se hizo con una versión posterior del programa</translation>
    </message>
    <message>
        <source>No key in this file</source>
        <translation>No hay clave en este archivo</translation>
    </message>
    <message>
        <source>The file must hold a private key and its certificate. Export both together.</source>
        <translation>El archivo debe contener una clave privada y su certificado. Expórtelos juntos.</translation>
    </message>
    <message>
        <source>A key of another kind</source>
        <translation>Una clave de otro tipo</translation>
    </message>
    <message>
        <source>Documents are signed with an elliptic curve’s key or an RSA key.</source>
        <translation>Los documentos se firman con una clave de curva elíptica o RSA.</translation>
    </message>
    <message>
        <source>This certificate may not sign</source>
        <translation>Este certificado no puede firmar</translation>
    </message>
    <message>
        <source>The certificate of {holder} was given for another use. Ask for one for signatures.</source>
        <translation>El certificado de {holder} se otorgó para otro uso. Pida uno para firmas.</translation>
    </message>
    <message>
        <source>This certificate is out of its time</source>
        <translation>Este certificado está fuera de su plazo</translation>
    </message>
    <message>
        <source>The certificate of {holder} is good from {begin} to {end}.</source>
        <translation>El certificado de {holder} vale del {begin} al {end}.</translation>
    </message>
    <message>
        <source>Certificate file cannot be read</source>
        <translation>No se puede leer el archivo del certificado</translation>
    </message>
    <message>
        <source>It is neither PKCS#12 (.p12, .pfx) nor PEM, or its passphrase is another.</source>
        <translation>No es PKCS#12 (.p12, .pfx) ni PEM, o su contraseña es otra.</translation>
    </message>
    <message>
        <source>No address of a server</source>
        <translation>No es la dirección de un servidor</translation>
    </message>
    <message>
        <source>“{given}” must begin with http:// or https://.</source>
        <translation>“{given}” debe empezar por http:// o https://.</translation>
    </message>
    <message>
        <source>Address not free</source>
        <translation>Dirección ocupada</translation>
    </message>
    <message>
        <source>Nothing can listen at {address}: {told}. Take another port.</source>
        <translation>No se puede escuchar en {address}: {told}. Use otro puerto.</translation>
    </message>
    <message>
        <source>No such withheld field</source>
        <translation>No hay tal campo reservado</translation>
    </message>
    <message>
        <source>{number} withholds no “{field}”. It withholds: {known}.</source>
        <translation>{number} no reserva “{field}”. Reserva: {known}.</translation>
    </message>
    <message>
        <source>Not a folder of this site</source>
        <translation>La carpeta no es de este sitio</translation>
    </message>
    <message>
        <source>{folder} holds other things. Publish into an empty folder.</source>
        <translation>{folder} contiene otras cosas. Publique en una carpeta vacía.</translation>
    </message>
    <message>
        <source>Nobody said where</source>
        <translation>Falta decir dónde</translation>
    </message>
    <message>
        <source>The plant’s site has no host. Enter the one that certificates are published at.</source>
        <translation>El sitio de la planta no tiene host. Introduzca aquel en que se publican los certificados.</translation>
    </message>
    <message>
        <source>Nothing is published of it</source>
        <translation>Nada suyo se publica</translation>
    </message>
    <message>
        <source>{number} is not sealed, or its order lets nothing be published.</source>
        <translation>{number} no está sellado, o su pedido no permite publicar nada.</translation>
    </message>
    <message>
        <source>Nothing is published there</source>
        <translation>Ahí no hay nada publicado</translation>
    </message>
    <message>
        <source>{folder} is no published site. Run traceapp publish first.</source>
        <translation>{folder} no es un sitio publicado. Ejecute antes traceapp publish.</translation>
    </message>
    <message>
        <source>Folder not there</source>
        <translation>La carpeta no está</translation>
    </message>
    <message>
        <source>{folder} is missing. The site goes into it as soon as it is back.</source>
        <translation>Falta {folder}. El sitio se escribe allí en cuanto vuelva.</translation>
    </message>
    <message>
        <source>Site not written</source>
        <translation>Sitio no escrito</translation>
    </message>
    <message>
        <source>{file}: {told}. What was published before still stands.</source>
        <translation>{file}: {told}. Lo publicado antes sigue en pie.</translation>
    </message>
    <message>
        <source>The content was changed</source>
        <translation>El contenido fue cambiado</translation>
    </message>
    <message>
        <source>Its data are not those that the plant’s key signed. Do not rely on it.</source>
        <translation>Sus datos no son los que firmó la clave de la planta. No confíe en él.</translation>
    </message>
    <message>
        <source>The content holds</source>
        <translation>El contenido es íntegro</translation>
    </message>
    <message>
        <source>Signed by the plant’s key {name}; the boxed characters are {boxed}.</source>
        <translation>Firmado con la clave de la planta {name}; los caracteres enmarcados son {boxed}.</translation>
    </message>
    <message>
        <source>The key is not trusted any more</source>
        <translation>La clave ya no es de confianza</translation>
    </message>
    <message>
        <source>The content holds, its key was revoked later</source>
        <translation>El contenido es correcto; su clave se revocó después</translation>
    </message>
    <message>
        <source>The code leads elsewhere</source>
        <translation>El código lleva a otro sitio</translation>
    </message>
    <message>
        <source>{given} is not where this plant publishes that certificate. Do not believe what is shown there.</source>
        <translation>Esta planta no publica ese certificado en {given}. No crea lo que se muestre allí.</translation>
    </message>
    <message>
        <source>The code leads to the plant’s page</source>
        <translation>El código lleva a la página de la planta</translation>
    </message>
    <message>
        <source>{given} is where this plant publishes that certificate.</source>
        <translation>Esta planta publica ese certificado en {given}.</translation>
    </message>
    <message>
        <source>Signed by the plant’s key {name}, revoked on {revoked}: {reason}. [The journal has it from before {since}.] The boxed characters are {boxed}.</source>
        <translation>Firmado con la clave {name} de la planta, revocada el {revoked}: {reason}. [El diario lo tiene de antes del {since}.] Los caracteres del recuadro son {boxed}.</translation>
    </message>
    <message>
        <source>Signed by key {name}, revoked on {revoked}: {reason}. [Others may have had it since {since}.] Have the certificate issued anew.</source>
        <translation>Firmado con la clave {name}, revocada el {revoked}: {reason}. [Otros podían tenerla desde el {since}.] Pida que emitan de nuevo el certificado.</translation>
    </message>
    <message>
        <source>Paper and data disagree</source>
        <translation>El papel y los datos no concuerdan</translation>
    </message>
    <message>
        <source>The pages do not show {boxed}, which the attached data come to.</source>
        <translation>Las páginas no muestran {boxed}, que es lo que dan los datos adjuntos.</translation>
    </message>
    <message>
        <source>Not signed by this plant</source>
        <translation>No lo firmó esta planta</translation>
    </message>
    <message>
        <source>The key that signed the data was never this plant’s.</source>
        <translation>La clave que firmó los datos nunca fue de esta planta.</translation>
    </message>
    <message>
        <source>No data in the file</source>
        <translation>El archivo no contiene datos</translation>
    </message>
    <message>
        <source>No sealed certificate is without its data. Ask for the file as it was issued.</source>
        <translation>Ningún certificado sellado carece de sus datos. Pida el archivo tal como se emitió.</translation>
    </message>
    <message>
        <source>File is too large</source>
        <translation>Archivo demasiado grande</translation>
    </message>
    <message>
        <source>A certificate has at most {most} MB.</source>
        <translation>Un certificado tiene como máximo {most} MB.</translation>
    </message>
    <message>
        <source>No certificate’s file</source>
        <translation>No es el archivo de un certificado</translation>
    </message>
    <message>
        <source>It is neither a PDF that can be read, nor a certificate’s JSON, nor the text of a code.</source>
        <translation>No es un PDF legible, ni el JSON de un certificado, ni el texto de un código.</translation>
    </message>
    <message>
        <source>The file is not signed</source>
        <translation>El archivo no está firmado</translation>
    </message>
    <message>
        <source>Anybody may have made it. Ask for the file as it was issued.</source>
        <translation>Cualquiera pudo hacerlo. Pida el archivo tal como se emitió.</translation>
    </message>
    <message>
        <source>The signature holds, its certificate was revoked later</source>
        <translation>La firma es válida; su certificado se revocó después</translation>
    </message>
    <message>
        <source>Signed by {holder} ({name}) on {at}[, time-stamped by {stamped_by}]; revoked on {revoked}: {reason}.</source>
        <translation>Firmado por {holder} ({name}) el {at}[, con sello de tiempo de {stamped_by}]; revocado el {revoked}: {reason}.</translation>
    </message>
    <message>
        <source>The file was changed</source>
        <translation>El archivo fue cambiado</translation>
    </message>
    <message>
        <source>The signature does not fit what it holds now. Do not rely on it.</source>
        <translation>La firma no corresponde a lo que contiene ahora. No confíe en él.</translation>
    </message>
    <message>
        <source>Signed by somebody else</source>
        <translation>Firmado por otro</translation>
    </message>
    <message>
        <source>The signature is of “{holder}”, with a certificate that was never this plant’s.</source>
        <translation>La firma es de “{holder}”, con un certificado que nunca fue de esta planta.</translation>
    </message>
    <message>
        <source>The signature holds</source>
        <translation>La firma es válida</translation>
    </message>
    <message>
        <source>Signed by {holder} ({name}) on {at}[, time-stamped by {stamped_by}]; nothing was added since.</source>
        <translation>Firmado por {holder} ({name}) el {at}[, con sello de tiempo de {stamped_by}]; nada se añadió después.</translation>
    </message>
    <message>
        <source>Signed outside of the certificate’s time</source>
        <translation>Firmado fuera del plazo del certificado</translation>
    </message>
    <message>
        <source>{holder} signed on {at}; the signing certificate was good until {end}.</source>
        <translation>{holder} firmó el {at}; el certificado de firma valía hasta el {end}.</translation>
    </message>
    <message>
        <source>Something was added after signing</source>
        <translation>Se añadió algo después de la firma</translation>
    </message>
    <message>
        <source>{holder} signed on {at} what is inside; what shows may be another. Ask for the file as issued.</source>
        <translation>{holder} firmó el {at} lo que está dentro; lo que se ve puede ser otra cosa. Pida el archivo tal como se emitió.</translation>
    </message>
    <message>
        <source>The signing certificate is not trusted any more</source>
        <translation>El certificado de firma ya no es de confianza</translation>
    </message>
    <message>
        <source>{name} of {holder} was revoked. Have the certificate issued anew.</source>
        <translation>{name} de {holder} fue revocado. Haga emitir de nuevo el certificado.</translation>
    </message>
    <message>
        <source>This certificate was in use before</source>
        <translation>Este certificado ya estuvo en uso</translation>
    </message>
    <message>
        <source>The certificate of {holder} is or was in use here. Ask for a new one.</source>
        <translation>El certificado de {holder} está o estuvo en uso aquí. Pida uno nuevo.</translation>
    </message>
    <message>
        <source>The journal knows it</source>
        <translation>El diario lo conoce</translation>
    </message>
    <message>
        <source>{number} is on record with this content, entry {entry}.</source>
        <translation>{number} consta con este contenido, asiento {entry}.</translation>
    </message>
    <message>
        <source>The journal has another content</source>
        <translation>El diario tiene otro contenido</translation>
    </message>
    <message>
        <source>{number} was issued with other data, entry {entry}. Do not rely on this file.</source>
        <translation>{number} se emitió con otros datos, asiento {entry}. No confíe en este archivo.</translation>
    </message>
    <message>
        <source>Not the file that was issued</source>
        <translation>No es el archivo que se emitió</translation>
    </message>
    <message>
        <source>{number} has this content, entry {entry}, but was sealed as another file.</source>
        <translation>{number} tiene este contenido, asiento {entry}, pero se selló como otro archivo.</translation>
    </message>
    <message>
        <source>The journal does not know it</source>
        <translation>El diario no lo conoce</translation>
    </message>
    <message>
        <source>No certificate {number} is on record here.</source>
        <translation>Aquí no consta ningún certificado {number}.</translation>
    </message>
    <message>
        <source>Logged; the checkpoint’s key was revoked later</source>
        <translation>Registrado; la clave del punto se revocó después</translation>
    </message>
    <message>
        <source>Leaf {index}; the checkpoint is signed by key {name}, revoked on {revoked}: {reason}. The plant’s log says the same.</source>
        <translation>Hoja {index}; el punto de control lo firmó la clave {name}, revocada el {revoked}: {reason}. El registro de la planta dice lo mismo.</translation>
    </message>
    <message>
        <source>The log does not hold it</source>
        <translation>No está en el registro</translation>
    </message>
    <message>
        <source>The proof does not lead to a checkpoint that this plant signed.</source>
        <translation>La prueba no lleva a un punto de control firmado por esta planta.</translation>
    </message>
    <message>
        <source>The log holds it</source>
        <translation>Está en el registro</translation>
    </message>
    <message>
        <source>Leaf {index} of the plant’s log, under a checkpoint that it signed.</source>
        <translation>Hoja {index} del registro de la planta, bajo un punto de control que ella firmó.</translation>
    </message>
    <message>
        <source>No proof of the log</source>
        <translation>Sin prueba del registro</translation>
    </message>
    <message>
        <source>Neither in the file nor here; it was not sealed, or elsewhere.</source>
        <translation>Ni en el archivo ni aquí; no se selló, o se selló en otro lugar.</translation>
    </message>
    <message>
        <source>The checkpoint’s key is not trusted any more</source>
        <translation>La clave del punto ya no es fiable</translation>
    </message>
    <message>
        <source>Signed by key {name}, revoked on {revoked}: {reason}. The plant’s log was never that one.</source>
        <translation>Firmado con la clave {name}, revocada el {revoked}: {reason}. El registro de la planta nunca fue ese.</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>What {number} speaks for is recalled: {reason}.</source>
        <translation>Se retira lo que ampara {number}: {reason}.</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Sustituido</translation>
    </message>
    <message>
        <source>{by} stands in the place of {number}.</source>
        <translation>{by} está en lugar de {number}.</translation>
    </message>
    <message>
        <source>Status not known</source>
        <translation>Estado desconocido</translation>
    </message>
    <message>
        <source>Whether it stands, only its issuer can say.</source>
        <translation>Si vale, solo puede decirlo quien lo emitió.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Válido</translation>
    </message>
    <message>
        <source>{number} stands: neither superseded nor withdrawn, as far as is known here.</source>
        <translation>{number} vale: ni sustituido ni anulado, hasta donde aquí se sabe.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>{number} is void: {reason}.</source>
        <translation>{number} no tiene validez: {reason}.</translation>
    </message>
</context>
</TS>
