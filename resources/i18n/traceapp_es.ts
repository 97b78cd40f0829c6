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
        <source>Faulty</source>
        <translation>Averiado</translation>
    </message>
    <message>
        <source>None set up</source>
        <translation>Ninguno configurado</translation>
    </message>
    <message>
        <source>Check the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} wait</source>
        <translation>{count} en cola</translation>
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
        <translation>{material}: hallado</translation>
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
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
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
        <source>Joined</source>
        <translation>Se unió</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
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
        <source>Place noted</source>
        <translation>Lugar anotado</translation>
    </message>
    <message>
        <source>Label verified</source>
        <translation>Etiqueta verificada</translation>
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
        <source>Badge, then PIN</source>
        <translation>Credencial y luego PIN</translation>
    </message>
    <message>
        <source>Key your PIN</source>
        <translation>Teclee su PIN</translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation>Escanee su credencial</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salió</translation>
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
        <source>choose why</source>
        <translation>elija el motivo</translation>
    </message>
    <message>
        <source>Something is wrong with it</source>
        <translation>Algo va mal en el lote</translation>
    </message>
    <message>
        <source>Label or code doubtful</source>
        <translation>Etiqueta o código dudoso</translation>
    </message>
    <message>
        <source>Weight or count doubtful</source>
        <translation>Peso o recuento dudoso</translation>
    </message>
    <message>
        <source>Instructed by quality</source>
        <translation>Orden de calidad</translation>
    </message>
    <message>
        <source>Check character wrong</source>
        <translation>Carácter de control erróneo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Siga</translation>
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
        <source>sign in first</source>
        <translation>inicie sesión primero</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Accepted, not released</source>
        <translation>Aceptado, sin liberar</translation>
    </message>
    <message>
        <source>Quality releases it with badge and PIN.</source>
        <translation>Calidad lo libera con credencial y PIN.</translation>
    </message>
    <message>
        <source>Why is it stopped?</source>
        <translation>¿Por qué se detiene?</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no holds</source>
        <translation>sin retenciones</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document filed</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality engineer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receive material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place a hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record an inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release a lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release a hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settle a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo within a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdraw a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adjust a quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revise plant data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set up a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>treat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>performed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charge released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at a processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scrapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magnetised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unmagnetised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step performed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heel weighed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine cleaned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Trasladado</translation>
    </message>
    <message>
        <source>Finding settled</source>
        <translation>Hallazgo resuelto</translation>
    </message>
    <message>
        <source>Box swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned by the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label spoiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plant data revised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminal enrolled</source>
        <translation type="unfinished"></translation>
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
        <source>files in the data folder</source>
        <translation>archivos en la carpeta de datos</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Escáneres</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Plant files</source>
        <translation>Archivos de planta</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Empresas</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumentos</translation>
    </message>
    <message>
        <source>{count} here</source>
        <translation>{count} aquí</translation>
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
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuración</translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 quality</source>
        <translation>1 calidad</translation>
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
        <source>the boxes leave</source>
        <translation>salen las cajas</translation>
    </message>
    <message>
        <source>Sign and print</source>
        <translation>Firmar e imprimir</translation>
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
        <source>Sign the certificate</source>
        <translation>Firmar el certificado</translation>
    </message>
    <message>
        <source>Certificate {number} stands</source>
        <translation>El certificado {number} vale</translation>
    </message>
    <message>
        <source>Order {order}, line {line}</source>
        <translation>Pedido {order}, línea {line}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross, weighed</source>
        <translation>Bruto, pesado</translation>
    </message>
    <message>
        <source>Highest field, 2.1 m</source>
        <translation>Campo máximo, 2,1 m</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{passed} of {all} pass</source>
        <translation>{passed} de {all} pasan</translation>
    </message>
    <message numerus="yes">
        <source>%n more like it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>Nothing certified twice</source>
        <translation>Nada certificado dos veces</translation>
    </message>
    <message>
        <source>{one} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap box {box}</source>
        <translation>Cambie la caja {box}</translation>
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
        <source>Labels</source>
        <translation>Etiquetas</translation>
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
        <source>Container {n}</source>
        <translation>Bidón {n}</translation>
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
        <source>verified</source>
        <translation>verificada</translation>
    </message>
    <message>
        <source>scan it</source>
        <translation>escanéela</translation>
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
        <source>Measured twice, same value</source>
        <translation>Medido dos veces, igual valor</translation>
    </message>
    <message>
        <source>Instructed by the supervisor</source>
        <translation>Orden del supervisor</translation>
    </message>
    <message>
        <source>Machine fault, reported</source>
        <translation>Avería de máquina, avisada</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>Marcha de ensayo</translation>
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
        <source>Waits for a stable weight</source>
        <translation>Espera un peso estable</translation>
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
        <source>the last value</source>
        <translation>el último valor</translation>
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
        <source>Stick it on, scan it</source>
        <translation>Péguela y escanéela</translation>
    </message>
    <message>
        <source>Scan each new label on its container.</source>
        <translation>Escanee cada etiqueta nueva en su bidón.</translation>
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
    <message>
        <source>How many pieces?</source>
        <translation>¿Cuántas piezas?</translation>
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
        <source>Second person: scan your badge</source>
        <translation>Segunda persona: su credencial</translation>
    </message>
    <message>
        <source>Put {count} pieces on the scale</source>
        <translation>Ponga {count} piezas en la báscula</translation>
    </message>
    <message>
        <source>Container {n}: count it</source>
        <translation>Bidón {n}: cuéntelo</translation>
    </message>
    <message>
        <source>Container {n}: weigh it</source>
        <translation>Bidón {n}: péselo</translation>
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
    <message>
        <source>Ready to record</source>
        <translation>Listo para registrar</translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
    <message numerus="yes">
        <source>%n lot(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold %n lot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>Recall of {code}</source>
        <translation>Retirada de {code}</translation>
    </message>
    <message numerus="yes">
        <source>From %n received lot(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In no shipment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lot(s) still here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>Not found</source>
        <translation>No hallado</translation>
    </message>
    <message>
        <source>Where the {amount} is now</source>
        <translation>Dónde están los {amount}</translation>
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
        <source>page {number} of {count}</source>
        <translation>página {number} de {count}</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>The draft appears when boxes are scanned.</source>
        <translation>El borrador aparece al escanear cajas.</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
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
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
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
        <translation>Lote o bidón</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Retenido por</translation>
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
        <source>Nothing on hold</source>
        <translation>Nada retenido</translation>
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
        <translation>Bidón</translation>
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
    <message>
        <source>Role</source>
        <translation>Función</translation>
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
        <source>Signed by</source>
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
        <translation>Trazar adelante</translation>
    </message>
    <message>
        <source>Trace back</source>
        <translation>Trazar atrás</translation>
    </message>
    <message>
        <source>from {code}</source>
        <translation>desde {code}</translation>
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
        <source>Export</source>
        <translation>Exportar</translation>
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
    <name>PromptBand</name>
    <message>
        <source>Clears on the next scan</source>
        <translation>Se borra con la próxima lectura</translation>
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
        <source>from the machine</source>
        <translation>de la máquina</translation>
    </message>
    <message>
        <source>from the scale</source>
        <translation>de la báscula</translation>
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
        <source>Box labels</source>
        <translation>Etiquetas de caja</translation>
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
</context>
<context>
    <name>SigningPanel</name>
    <message>
        <source>PIN of {name} signs this</source>
        <translation>El PIN de {name} firma esto</translation>
    </message>
    <message>
        <source>Your badge signs this</source>
        <translation>Su credencial firma esto</translation>
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
    <name>StationScreen</name>
    <message>
        <source>nothing to undo</source>
        <translation>nada que deshacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
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
        <source>releasing needs two badges</source>
        <translation>liberar pide dos credenciales</translation>
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
        <source>CSV</source>
        <translation>CSV</translation>
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
    <name>answers</name>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words for this yet. Tell support: {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate has no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} needs its random part before it is signed. Compose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ancestor is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went into {lot} has not been reported yet. Wait for the other terminals, or receive it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box is not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{box} is {status}. Pack it, or take it out of the shipment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box of another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{box} was packed for {order}. Swap it for one of this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of another shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} belongs to {shipment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate no longer stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is {standing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no certificate {number} here. Look at the number again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is no longer what was shown. Read it again, then sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stray field not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{box} holds magnetised parts. Measure its field and pack it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finding is still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lot}: {finding}. Quality settles it, then it can be signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks that fail: {count}. The first: {code} ({subject}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument is not on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can say whether {instrument} was in calibration. Enter it, or measure again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration had run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{instrument} was used after its date. Measure again, or have quality settle it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot not released yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality releases {lot} with badge and PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality accepts {lot} by its tests, then releases it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot is on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lot}: {reason}. Two people release the hold, or take the box out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate is ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order} asks for none. If one is needed, have the order changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not authorised to sign this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} may not sign for {meaning}. Ask somebody who may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not independent of production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} may not sign a {form} certificate. Ask the inspection representative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate has no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compose the certificate of {shipment} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a certificate {number} already. Take the next number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order line not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no order line {order} here. Have it entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong claim class in a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{lot} in {box} is for {claim}.] The order wants {wanted}. Swap the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong owner in a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{lot} in {box} belongs to {owner}.] [The order is for {wanted}.] Swap the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong part in a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{lot} in {box} is {part}.] The order wants {wanted}. Swap the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked on since it was released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lot} went through {step} afterwards. Quality releases it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be measured again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{property} of {lot} no longer counts after {steps}. Measure {unit} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification is not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{property} of {lot}[, report {report}]. Take the lot out, or file a concession.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{property} of {lot} has no result. Test {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few pieces tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{property} of {lot}: {n} of {wanted}. Test the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test is void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{property} of {lot}: {steps} made the result void. Test the lot anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second signature still owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second person signs for {lot} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plant has no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have name and address of the plant entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order} names none that is on file. Have it entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement would have a gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on file for “{fact}”. Enter it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step is not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} of {lot} lacks a signature. Have it signed, or settled by quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A terminal has not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terminal} last reported at {last}, {needed} is needed. Connect it, or answer for it by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words for this certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout has none for kind {kind}. Add them to the layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done as often as allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lot} went through {step} {most} times, and no more are allowed. Ask quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance outside the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{incoming} went in and {outgoing} came out. Weigh again, or tell what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step does not shed that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} sheds no {material}, or it has no lot to go into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{instrument} is out of calibration. Use another one, and have this one calibrated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge outside the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charge is {charge}.[ At least {low}.][ At most {high}.] Undo a part, or add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong claim class. Not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{lot} is for {claim}.] [This charge is for {wanted}.] Take a lot of the same class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine is on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another one than {equipment}, or have its hold released.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired. Not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shelf life of {lot} is over. Set it aside for quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the limits. Not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value}[ {unit}].[ At least {low}[ {unit}].][ At most {high}[ {unit}].] Measure again, or call quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step does not ask for that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} has no value {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here: sent to a processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the books {lot} is at {processor}. Receive it back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lot} holds {left} by the books. Weigh again, or have the quantity adjusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how much is taken[ from {lot}].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than planned. Not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {told} there would be too much: {plan} is planned, {most} at most. Take some out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older lot first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take {lot} all the same, scan it again or press OK; that is kept on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold. Not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{reason}.][ Put it at {put_at}.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong owner. Not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{lot} belongs to {owner}.] [This charge is for {wanted}.] Owners are never mixed; take a lot of the same owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step does not make that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} gives no {material}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed yet. Not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes in here cannot come out again. Quality may release {lot} for this charge by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step receives material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the step at which the lot comes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here go {most} at most, so {lot} was not added. Finish this run first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the books nothing is left of {lot}: {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} needs {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind of step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} is recorded another way: {act}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {material}.[ Wanted: {wanted}.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here[: belongs at {step}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The route of {lot} goes on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than nothing, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh or count again. If nothing was taken, undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label waits. Print it again when it is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer stands {seconds} s behind its own journal. Entries keep their order; have the clock set right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May have been printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line broke off. If the label came out, scan it; if not, print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label waits. Make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label waits. Make the folder, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label waits. Close the lid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not say. If the label came out, scan it; if not, print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the framing in the set-up, and at the cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale is not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label waits. Look at its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label waits. Put in a new roll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale is overloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take something off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label waits. Press its button to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several devices are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the serial number, or the socket, in the set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The driver does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull the plug, wait a moment, and plug it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission for the port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator lets this user use serial ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in again; if that does not help, change the cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug it in, or switch it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugged in elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is looked for again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program stopped reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program again, and tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong settings for the port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at baud rate and framing in the set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device server does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the network cable, and at the address in the set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label waits. Switch the printer on, or look at its cable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer refused the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label waits. Look at the printer&apos;s queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its end was lost. Scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale shows too little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the pan on, and zero it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale tells no known unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to kilograms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale tells no weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its dialect in the set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an address of a port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” is none. Write usb:VID:PID, a path, or socket://HOST:PORT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} fits {paths}. Give the serial number, or the socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port}: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is not plugged in, or not switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device was plugged in elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is looked for again; scan when it is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody listens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program opened {port} in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an address of a printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} is none. Write cups:QUEUE, ipp://HOST/PATH, zebra://HOST or file:FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box already certified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate {certificate} speaks for {box}. Withdraw or supersede it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box is in another shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{box} is in {shipment}. Take it out there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box is full already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{box} is packed and closed. Take a new box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{box} does not belong to {shipment}. Scan a box of this shipment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box is on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {box} aside for quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{box} holds nothing any more. Pack a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{box} was packed for {order}. Scan a box for {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{box} left with {shipment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no box {box} here. Scan again, or key in its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who carries {shipment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shipment} needs a {form} certificate for all its boxes. Have it signed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lighter than what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{box} weighs {gross}, its content {net}. Weigh again, or count again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than was ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order}: {pieces} pcs here, {most} pcs still open, tolerance included. Take a box out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no part {part} here. Have it entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this shipment for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{purpose}” is no kind of shipment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the boxes of {shipment} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shipment} is under way; nothing more can be changed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shipment {shipment} here. Scan again, or open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnetised and unmagnetised never share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack for {order} either all magnetised or all unmagnetised parts in a box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong claim class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{lot} is for {claim}.] The order wants {wanted}. Take another lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{lot} belongs to {owner}.] [The order is for {wanted}.] Take another lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{lot} is {part}.] The order wants {wanted}. Take another lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong magnetic state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lot} has to be {wanted} for this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong CAGE code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” should have five digits and letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot stand in a symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” has signs that scanners read differently ({symbology}). Use plain letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long for the symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” does not fit a {symbology} symbol. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbol would not be readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a reader made of the {symbology} symbol was not “{text}”. Tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong GS1 prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” should have 4 to 12 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plant has no GS1 prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it entered before GS1 labels are printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number too large for GS1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} does not fit behind the prefix {prefix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long for the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” does not fit into {field}. Shorten it, or change the layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout of another label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layout} is a layout for {wanted}, not for {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on record makes {code} with the layout {layout}. Take the job out of the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label is spoiled already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label of {code} was reported before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbol too fine to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is too long for {field}. Shorten it, or change the layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entry} printed no label of {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign cannot be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font here has {character} ({code}), which stands in “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much for a GS1 symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantity} does not fit. Print it without the quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbol would be read wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own scanners would not read “{text}” as it is meant. Tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{in} went in and {out} came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded twice under one code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {first} made it first. Quality says which one stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity certified twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates {certificates} speak for it. Supersede or withdraw all but one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim classes were mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[It is for {claim}, the charge for {wanted}.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock was moved back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times around here may be wrong; the order of the entries is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sent} went out, {back} came back, {scrap} scrapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used after its shelf life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value outside the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value}. {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heel differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the machine held back is not what the books said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured out of calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{instrument} was past its date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code was keyed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not scanned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label was not scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody proved that it is on the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was used before its receipt was reported. Receive it, or wait for the other terminals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lots were mixed at the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{processor} put several lots together, so none can be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed without the skill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} lacked the skill “{skill}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older lot was passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{older} was waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin is not declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on file says where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More was taken than there was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over} too much by the books. Count what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners were mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[It belongs to {owner}, the charge to {wanted}.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May come from several lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible parents: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor was not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} had no approval in force for {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged before it was confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It went where nothing comes out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test result not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{property}: {found}, wanted {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Somebody with the skill “{skill}” signs.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight and count are mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry told it in {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used before it was received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt was reported later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used while on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} (hold {hold}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here has badge {badge}. Scan again, or have it entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yours to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} may not do this: {act}. Ask somebody whose role allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed off for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} lacks the skill “{skill}”.[ Who has it: {able}.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN file is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}: a badge and a PIN belong there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were too many wrong tries for {person}. An administrator sets a new PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} has to sign with badge and PIN: {act}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is made of digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN was not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file with the PIN of {person}, or start the program where it can ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PIN yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} has none. An administrator sets one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs {least} digits or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not the PIN of {person}. Key it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two PINs differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key the same PIN twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A different person, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} has signed already. Another badge has to sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act}: {given} of {wanted} signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no station {station} here. Have it entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plant file has an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{file}][, line {line}][, {field}]: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value cannot be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact}, {field}: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact} stands twice in the list. Leave one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {fact} in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact} needs a key without spaces around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: “{typed}”. Key it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact} should have the key {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no route {route} here. Have it added to the plant files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step {step}[ in route {route}].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names what is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact}, {field}: {name} is not on file. Enter it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concession has run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is no longer in force. Ask the customer for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A load is not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept or reject the lots of {unit} one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept or reject, nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{decision}” is neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposition is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what becomes of it, for example: use as is, rework, scrap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates of the document contradict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would end before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document is not filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{name} has no right digest.] Give the file and a name for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File the paper that says so before {about} is granted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entry {entry} here. Look it up in the history of the lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding is settled already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject}: “{finding}” was settled by entry {entry}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} has no open finding of this name. Look at the lot again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold is lifted already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stopped any more by hold {hold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no hold {hold} here. Look at the list of holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entry} is a record of another kind ({kind}, not {given}). Correct it with the same kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality accepts {lot} by its tests first, then releases it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry is never corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entry}: {kind}. A certificate is superseded or withdrawn; a PIN is changed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace it forward first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where {code} is now is told by the trace forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stopped by this hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is not among what hold {hold} stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{lot} was not] [at {position}] [in load {load}.] Look at the load&apos;s card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your own entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entry} was made by {person}. Ask for a correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not recorded this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} follows from other records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entry}: {kind}. More than a badge stands behind it; ask for a correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concession is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its number and a quantity of {lot} above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at least one thing that this is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the specification nor {step} asks for a test of {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded at another station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entry} was made at {station}. Undo it there, or ask for a correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property is given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{property} stands twice in this report. Leave one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no property {property} here. Have it added to the plant files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why; it is kept on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report number is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the number of the report on {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{property} needs a value, or how many pieces were tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{properties}. Reject the lot, or file a concession.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report on {unit} has none. Key them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {lot}: {properties}. Test them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released for what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lot is released for shipment or for a charge, not for “{scope}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the order nor the part of {lot} names one. Have it entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used since then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} was used again by entry {by}. Undo that first, or ask for a correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{property}: “{typed}” cannot be read as one. Key digits, and a point where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{property}: the least, the mean and the greatest are not in order. Key them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be measured in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{property} needs the lot {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lot} is in the charge already. Scan another container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan your badge first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in here. Scan your badge, then this code again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step needs it. Key in the value, or undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check character of {typed} is wrong. Scan again, or key in the lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} is not written like a lot code ({shape}). Scan again, or key in the lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is called {code}. Scan again, or key in the lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lot} has no container {container}. Scan the label on the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers of {lot} that may be taken: {count}. Scan the label of the one you take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{scanned}” is not one of our codes. Scan our own label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit of ({ai}) {value} is wrong. Scan again, or report the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This GS1 code is wrong[ in ({ai})], from “{at}” on. Report the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This GS1 code says ({ai}) twice, and not the same. Report the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner set up wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends the GS1 separator as letters. Have it set to send the control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this GS1 code ({ai}) {value} runs on into “{rest}”. Report the label, or the scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GS1 identifier begins at “{at}”. Report the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: {count}. Scan them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ISO 15434 code has a wrong field in format {format}: “{at}”. Report the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ISO 15434 code is wrong from “{at}” on. Report the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stick on the label of {label} and scan it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This web address is no right Digital Link: {problem}. Report the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lot {lot} here. Scan again, or receive it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.[ The weight of {waits} is waited for.] Do what the step asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded here since you signed in. Older records are corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order} is not for this station. Scan an order of this station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no order {order} here. Scan again, or have it entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {prefix} something else belongs than “{rest}”. Print the card or badge again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{printed}” on the label is no quantity. Print the label again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner sent an empty code. Scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a lot or order first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step is under way here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step belongs to this station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a step of the route set for {station}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier&apos;s code not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{scanned}” belongs to no material here. Choose the material, or have the code added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station cannot do “{verb}”. Tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} is lot {lot}, received with other facts. Correct that entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code already in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a {code} already. Take the next code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers are numbered wrongly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each container of {material} needs a number of its own, from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in which country the work of {job} was done; it is never assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no machine {equipment} here. Scan again, or have it entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instrument not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no instrument {instrument} here. Use another one, or have it entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent out under this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no job {job}. Look at the processor&apos;s paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no material {material} here. Have it added to the plant files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose heel is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ran in {equipment} since it was cleaned. Name the lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent out with this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{lot} never left with {job}.] Scan what came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what each container of {material} holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to adjust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container {container} of {lot} holds just that by the books.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{typed}” cannot be read as one.] Key digits, and a point where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number cannot be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed}[ {unit}] is below zero or far too much. Key it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} {unit} is finer than a milligram or a piece. Key it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {party} here[ as {role}]. Have it entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where sample {code} is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place {place} here. Scan the label of a shelf or rack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor not approved for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} has no approval in force for {step}. Choose another, or ask quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what sample {code} is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is never sent out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the route, {step} is done in the plant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was told in {one}; here it is kept in {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[“{typed}” is none of mg, g, kg, t and pcs.][There is no lot or load {unit} to test.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not what was written: its digest differs. Take another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is never written over. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} or its digest is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}[: {told}]. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two chains of one terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {terminal}-{seq} exists twice, and not the same. Tell support; do not use this copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an address of a store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} should look like sqlite:///FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop part is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{module} is not installed here. Install it, or use the other commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the disk fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last record was not saved. Stop, and call support.[ The disk says: {told}.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last record was not saved. Make room, then try again; nothing else is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} was issued at another terminal. Print it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{file}: ]{told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}[: {told}]. Make room, or check the folder, then print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read. Put its copy back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} belongs beside the store. Put its copy back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}[: {told}]. Check the folder, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of another store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is not that of terminal {terminal}. Put the right key file back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file is open to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its owner may read {file}: chmod 600.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on a network drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is on {kind}, which cannot lock safely. Choose a folder on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan file is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the store is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds it. Close that one, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not used any more. Restore the last copy.[ Found: {told}.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A store is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} is never written over. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No store there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not there. Check the address, or start the app once to make it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store of a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made by version {found}; this program knows {known}. Install the newer program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo needs a new store; this one has {entries} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder and its rights.[ The system says: {told}.]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last record was not saved. Make the folder writable, then try again.[ Found: {told}.]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
