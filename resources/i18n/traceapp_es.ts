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
        <source>{material}</source>
        <translation>{material}</translation>
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
        <source>Unpacked</source>
        <translation>Desembalado</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
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
        <source>Gross, weighed</source>
        <translation>Bruto, pesado</translation>
    </message>
    <message>
        <source>Highest field, 2.1 m</source>
        <translation>Campo máximo, 2,1 m</translation>
    </message>
    <message>
        <source>{count} boxes</source>
        <translation>{count} cajas</translation>
    </message>
    <message>
        <source>{passed} of {all} pass</source>
        <translation>{passed} de {all} pasan</translation>
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
    <message>
        <source>{count} containers</source>
        <translation>{count} bidones</translation>
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
        <source>{count} lots found</source>
        <translation>{count} lotes hallados</translation>
    </message>
    <message>
        <source>Hold {count} lots</source>
        <translation>Retener {count} lotes</translation>
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
    <name>LotWords</name>
    <message>
        <source>%n open finding(s)</source>
        <translation>%n hallazgos abiertos</translation>
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
    <name>StationWords</name>
    <message>
        <source>%n input(s) missing</source>
        <translation>faltan %n entradas</translation>
    </message>
</context>
<context>
    <name>TraceRoom</name>
    <message>
        <source>From %n received lot(s).</source>
        <translation>De %n lotes recibidos.</translation>
    </message>
    <message>
        <source>%n lot(s) here.</source>
        <translation>%n lotes aquí.</translation>
    </message>
    <message>
        <source>%n lot(s) still here.</source>
        <translation>%n lotes siguen aquí.</translation>
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
</TS>
