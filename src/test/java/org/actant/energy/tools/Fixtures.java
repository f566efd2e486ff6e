package org.actant.energy.tools;

import java.util.LinkedHashMap;
import java.util.Map;

/// One small file of each kind, made up after the format's documentation; the versions are those of
/// the formats' own comments.
final class Fixtures {
  /// EnergiBridge 0.0.5, README: counters in units of 2⁻¹⁴ J, here without a wrap.
  static final String ENERGIBRIDGE =
      """
      Delta,Time,CPU_USAGE_0,DRAM_ENERGY (J),GPU0_POWER (mWatts),PACKAGE_ENERGY (J),PP0_ENERGY (J)
      0,1700000000000,5.0,0,50000,1000.5,400.25
      200,1700000000200,90.0,0,60000,1010.5,408.25
      200,1700000000400,91.0,0,70000,1021.5,417.25
      """;

  /// PowerJoular 1.0, csv_power.adb: spaces before numbers, milliseconds without leading zeros.
  static final String POWERJOULAR =
      """
      Date,CPU Utilization,Total Power,CPU Power,GPU Power
       2024- 5- 30  10: 5: 3. 0,0.10000,30.00000,10.00000,20.00000
       2024- 5- 30  10: 5: 4. 7,0.90000,60.00000,40.00000,20.00000
       2024- 5- 30  10: 5: 5. 7,0.90000,70.00000,50.00000,20.00000
      """;

  /// nvidia-smi of driver 535 with two GPUs, one of which has no power sensor.
  static final String NVIDIA_SMI =
      """
      timestamp, index, name, power.draw [W], utilization.gpu [%]
      2024/05/30 10:05:03.000, 0, NVIDIA A40, 100.00 W, 10 %
      2024/05/30 10:05:03.004, 1, NVIDIA A40, [N/A], 10 %
      2024/05/30 10:05:04.000, 0, NVIDIA A40, 200.00 W, 99 %
      2024/05/30 10:05:04.004, 1, NVIDIA A40, [N/A], 10 %
      2024/05/30 10:05:06.000, 0, NVIDIA A40, 100.00 W, 10 %
      2024/05/30 10:05:06.004, 1, NVIDIA A40, [N/A], 10 %
      """;

  /// perf 5.15, text.
  static final String PERF_TEXT =
      """
      # started on Thu May 30 10:05:03 2024


       Performance counter stats for 'system wide':

                1,234.56 Joules power/energy-pkg/
                   45.50 Joules power/energy-ram/
           <not supported> Joules power/energy-psys/

            10.001234567 seconds time elapsed

      """;

  /// perf 5.15, `-x,`.
  static final String PERF_FIELDS =
      """
      # started on Thu May 30 10:05:03 2024

      1234.56,Joules,power/energy-pkg/,10001234567,100.00,,
      45.50,Joules,power/energy-ram/,10001230000,100.00,,
      10001300000,ns,duration_time,10001300000,100.00,,
      99887766,,instructions,10001300000,100.00,1.50,insn per cycle
      """;

  /// perf 5.15, `-x; -I 1000 --per-socket` in a locale with decimal commas.
  static final String PERF_INTERVALS =
      """
           1,000100000;S0;1;10,50;Joules;power/energy-pkg/;1000100000;100,00;;
           1,000100000;S1;1;20,50;Joules;power/energy-pkg/;1000100000;100,00;;
           2,000200000;S0;1;11,50;Joules;power/energy-pkg/;1000100000;100,00;;
           2,000200000;S1;1;21,50;Joules;power/energy-pkg/;1000100000;100,00;;
      """;

  /// turbostat 2023, `--enable Time_Of_Day_Seconds`; columns divided by tabs, the header again.
  static final String TURBOSTAT =
      """
      turbostat version 2023.03.17 - Len Brown <lenb@kernel.org>
      Kernel command line: quiet
      Time_Of_Day_Seconds\tCore\tCPU\tAvg_MHz\tBusy%\tPkgWatt\tRAMWatt
      1700000005.000000\t-\t-\t100\t5.00\t20.00\t3.00
      1700000005.000000\t0\t0\t100\t5.00\t20.00\t3.00
      1700000005.000000\t1\t1\t100\t5.00\t\t
      Time_Of_Day_Seconds\tCore\tCPU\tAvg_MHz\tBusy%\tPkgWatt\tRAMWatt
      1700000010.000000\t-\t-\t100\t5.00\t40.00\t4.00
      1700000010.000000\t0\t0\t100\t5.00\t40.00\t4.00
      1700000010.000000\t1\t1\t100\t5.00\t\t
      1700000015.000000\t-\t-\t100\t5.00\t50.00\t5.00
      """;

  static final String ZEUS_LOG =
      """
      start_time,window_name,elapsed_time,gpu0_energy,gpu1_energy
      1700000000.5,step,2.5,500.25,400.0
      1700000000.0,epoch,4.0,900.5,0.0
      """;

  static final String ZEUS_JSON =
      """
      {"time": 2.5, "gpu_energy": {"0": 500.25, "1": 400.0}, "cpu_energy": {"0": 80.5},
       "dram_energy": null, "soc_energy": null}
      """;

  static final String ZEUS_SUMMARY =
      """
      dataset,network,batch_size,optimizer,power_limit,time_per_epoch,average_power
      squad,bert,32,adamw,150,100.5,140.0
      """;

  /// Scaphandre 1.0: reports one after another, no line end between them.
  static final String SCAPHANDRE =
      """
      {"host":{"consumption":30000000.0,"timestamp":1700000000.0,"components":{"disks":null}},\
      "consumers":[{"exe":"/usr/bin/python3","cmdline":"python3","pid":42,"consumption":5000000.0,\
      "timestamp":1700000000.0,"container":null}],"sockets":[{"id":0,"consumption":20000000.0,\
      "domains":[{"name":"dram","consumption":2000000.0,"timestamp":1700000000.0}],\
      "timestamp":1700000000.0}]}\
      {"host":{"consumption":50000000.0,"timestamp":1700000002.0,"components":{"disks":null}},\
      "consumers":[{"exe":"/usr/bin/python3","cmdline":"python3","pid":42,"consumption":9000000.0,\
      "timestamp":1700000002.0,"container":null}],"sockets":[{"id":0,"consumption":40000000.0,\
      "domains":[{"name":"dram","consumption":3000000.0,"timestamp":1700000002.0}],\
      "timestamp":1700000002.0}]}
      """;

  static final String JOULARJX =
      """
      org.example.Main.main,1.5000
      org.example.Main.<init>,0.2500
      java.util.HashMap.put,10.0000
      """;

  static final String PTDAEMON =
      """
      Time,05-30-2024 10:05:03.000,Watts,100.0,Volts,230.1,Amps,0.5,PF,0.9,Mark,notset
      Time,05-30-2024 10:05:04.000,Watts,110.0,Volts,230.1,Amps,0.5,PF,0.9,Mark,run_1
      Time,05-30-2024 10:05:05.000,Watts,120.0,Volts,230.1,Amps,0.5,PF,0.9,Mark,run_1
      """;

  /// Kepler 0.10, one scrape.
  static final String KEPLER =
      """
      # HELP kepler_node_cpu_joules_total Energy consumption of cpu at node level in joules
      # TYPE kepler_node_cpu_joules_total counter
      kepler_node_cpu_joules_total{node_name="n",path="/sys/class/powercap/intel-rapl:0",zone="package-0"} 1000.5
      kepler_node_cpu_joules_total{node_name="n",path="/sys/class/powercap/intel-rapl:1",zone="package-1"} 500.25
      kepler_node_cpu_joules_total{node_name="n",path="/sys/class/powercap/intel-rapl:0:0",zone="dram"} 80
      kepler_node_cpu_active_joules_total{node_name="n",zone="package-0"} 300
      kepler_process_cpu_joules_total{comm="python3",pid="42",zone="package-0"} 12.5
      process_cpu_seconds_total 4.2
      """;

  private Fixtures() {}

  /// All of them, by the format that must recognize it; names that come again have a `/` and more.
  static Map<String, String> byFormat() {
    var all = new LinkedHashMap<String, String>();
    all.put("codecarbon", CodeCarbonFormatTest.TASKS);
    all.put("energibridge", ENERGIBRIDGE);
    all.put("energibridge/;", ENERGIBRIDGE.replace(',', ';'));
    all.put("joularjx", JOULARJX);
    all.put("joularjx/header", "Method,Energy (J)\n" + JOULARJX);
    all.put("joularjx/tree", "org.example.Main.main;org.example.Main.run,1.5000\n");
    all.put("joularjx/evolution", "1700000000,1.5000\n1700000001,0.5000\n");
    all.put("kepler", KEPLER);
    all.put("nvidia-smi", NVIDIA_SMI);
    all.put("nvidia-smi/noheader", "2024/05/30 10:05:03.000, 0, 100.00 W\n");
    all.put("perf-stat/text", PERF_TEXT);
    all.put("perf-stat/fields", PERF_FIELDS);
    all.put("perf-stat/intervals", PERF_INTERVALS);
    all.put("powerjoular", POWERJOULAR);
    all.put("ptdaemon", PTDAEMON);
    all.put("scaphandre", SCAPHANDRE);
    all.put("turbostat", TURBOSTAT);
    all.put("zeus/log", ZEUS_LOG);
    all.put("zeus/json", ZEUS_JSON);
    all.put("zeus/summary", ZEUS_SUMMARY);
    return all;
  }
}
